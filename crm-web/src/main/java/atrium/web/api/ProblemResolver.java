package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Act;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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

    private final ProblemAnswers answers;

    ProblemResolver(ProblemAnswers answers) {
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

    private static ApiRefusal refusal(
            Exception failure, @Nullable Object handler, KeyHolder key, HttpServletRequest request) {
        if (failure instanceof ApiRefusal refusal) {
            return refusal;
        }
        if (failure instanceof NotPermitted) {
            boolean beyond = handler instanceof HandlerMethod method && beyondScopes(method, key, request);
            return new ApiRefusal(beyond ? ProblemKind.INSUFFICIENT_SCOPE : ProblemKind.NOT_PERMITTED);
        }
        if (failure instanceof RuleViolation rule) {
            return broken(rule);
        }
        // An id in the address that can't be one is an address at which nothing is.
        if (failure instanceof UnknownRecord || failure instanceof TypeMismatchException) {
            return new ApiRefusal(ProblemKind.NOT_FOUND);
        }
        if (failure instanceof ConcurrencyFailureException) {
            return new ApiRefusal(ProblemKind.CONFLICT, List.of(FieldProblem.of("", "api.conflict.at-once")));
        }
        if (failure instanceof DataIntegrityViolationException) {
            return new ApiRefusal(ProblemKind.CONFLICT, List.of(FieldProblem.of("", "api.conflict.taken")));
        }
        return new ApiRefusal(
                failure instanceof ErrorResponse known ? ProblemKind.of(known.getStatusCode()) : ProblemKind.FAILURE);
    }

    private static ApiRefusal broken(RuleViolation rule) {
        if (rule instanceof InvalidRecord invalid) {
            return new ApiRefusal(
                    ProblemKind.INVALID,
                    invalid.problems().stream().map(FieldProblem::of).toList());
        }
        if (rule instanceof EditConflict conflict) {
            return new ApiRefusal(
                    ProblemKind.CONFLICT,
                    conflict.clashes().stream()
                            .map(clash -> FieldProblem.of(clash.field(), "api.conflict.at-once"))
                            .toList());
        }
        return new ApiRefusal(ProblemKind.INVALID, List.of(FieldProblem.of(rule)));
    }

    private static boolean beyondScopes(HandlerMethod method, KeyHolder key, HttpServletRequest request) {
        Act needed = request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? Act.READ : Act.EDIT;
        return method.getBean() instanceof OfRecordType own && !key.scopes().allow(needed, own.recordType());
    }
}
