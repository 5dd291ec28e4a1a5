package atrium.web.shell;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a refusal looks like when the controller had no form to show it in: 403 and 404 with their pages, 409 and 422 with
 * the sentence of the rule, which a part of a page gets as toast.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    void notPermitted(NotPermitted refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler
    void unknown(UnknownRecord refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void overtaken(OptimisticLockingFailureException refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler
    void unreadable(InvalidParameterException address, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView broken(RuleViolation rule, HttpServletRequest request) {
        boolean conflict = rule instanceof EditConflict;
        boolean part = request.getHeader("HX-Request") != null;
        ModelAndView answer = new ModelAndView(
                part ? "fragments/toast :: outOfBand(message=${refusal})" : conflict ? "error/409" : "error/422",
                conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addObject(ShellAdvice.PREVIEWED, ShellAdvice.previewed());
        answer.addObject(
                "refusal", Toast.failed(rule.messageKey(), rule.arguments().toArray()));
        return answer;
    }
}
