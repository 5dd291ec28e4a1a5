package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong below the API's root into a problem, before the pages make a page of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final Refusals refusals;
    private final ProblemAnswers answers;

    ProblemResolver(Refusals refusals, ProblemAnswers answers) {
        this.refusals = refusals;
        this.answers = answers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(request.getAttribute(KeyFilter.KEY) instanceof KeyHolder key)) {
            return null;
        }
        ApiRefusal refusal = refusal(failure, handler, key, request);
        if (refusal.kind() == ProblemKind.FAILURE) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (refusal.kind() == ProblemKind.INSUFFICIENT_SCOPE) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Atrium\", error=\"insufficient_scope\"");
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        try {
            answers.answer(refusal, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private ApiRefusal refusal(Exception failure, @Nullable Object handler, KeyHolder key, HttpServletRequest request) {
        boolean beyond = failure instanceof NotPermitted
                && handler instanceof HandlerMethod method
                && beyondScopes(method, key, request);
        return beyond ? new ApiRefusal(ProblemKind.INSUFFICIENT_SCOPE) : refusals.of(failure);
    }

    private static boolean beyondScopes(HandlerMethod method, KeyHolder key, HttpServletRequest request) {
        Act needed = request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? Act.READ : Act.EDIT;
        return method.getBean() instanceof OfRecordType own && !key.scopes().allow(needed, own.recordType());
    }
}
