package atrium.domain.kernel;

import java.util.List;

/** Something typed into one field can't be what the field asks for. */
public final class InvalidValue extends RuleViolation {

    /** @param messageKey sentence that says what to do; gets the typed text as argument {0} */
    public InvalidValue(String field, String messageKey, String typed) {
        super(field, messageKey, List.of(typed));
    }

    /** @param arguments of the sentence, in its order */
    public InvalidValue(String field, String messageKey, List<Object> arguments) {
        super(field, messageKey, arguments);
    }
}
