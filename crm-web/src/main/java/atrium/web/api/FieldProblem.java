package atrium.web.api;

import atrium.domain.kernel.RuleViolation;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with one property, parameter or header.
 *
 * @param field its name; blank when it is about the whole
 * @param messageKey of the sentence, and the stable code of the problem
 */
record FieldProblem(String field, String messageKey, List<Object> arguments) {

    static FieldProblem of(String field, String messageKey, Object... arguments) {
        return new FieldProblem(field, messageKey, List.of(arguments));
    }

    static FieldProblem of(RuleViolation rule) {
        return new FieldProblem(Objects.requireNonNullElse(rule.field(), ""), rule.messageKey(), rule.arguments());
    }
}
