package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes refusals as RFC 9457 has them, in the language of the key's person. */
@Component
class ProblemAnswers {

    private static final String SOON = "10";

    private final MessageSource texts;

    ProblemAnswers(MessageSource texts) {
        this.texts = texts;
    }

    void answer(ApiRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getAttribute(KeyFilter.KEY) instanceof KeyHolder holder
                ? holder.viewer().locale()
                : Locale.ENGLISH;
        if (refusal.kind() == ProblemKind.BUSY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        response.setStatus(refusal.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(ApiJson.write(problem(refusal, locale)));
    }

    /** A refusal in a person's language. */
    ProblemDetail problem(ApiRefusal refusal, Locale locale) {
        ProblemKind kind = refusal.kind();
        ProblemDetail problem = ProblemDetail.forStatus(kind.status());
        problem.setType(kind.type());
        problem.setTitle(kind.title());
        problem.setDetail(texts.getMessage("api.problem." + kind.code(), null, locale));
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", errors(refusal, locale));
        }
        return problem;
    }

    private List<Map<String, String>> errors(ApiRefusal refusal, Locale locale) {
        return refusal.errors().stream().map(error -> error(error, locale)).toList();
    }

    private Map<String, String> error(FieldProblem error, Locale locale) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("field", error.field());
        told.put("code", error.messageKey());
        told.put(
                "detail", texts.getMessage(error.messageKey(), error.arguments().toArray(), locale));
        return told;
    }
}
