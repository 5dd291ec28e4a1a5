package atrium.domain.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken business rule: each subclass is named as a sentence and carries the message key, its arguments and, where one
 * field caused it, that field's name.
 */
public abstract class RuleViolation extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    /** A violation that concerns the whole record. */
    protected RuleViolation(String messageKey, Object... arguments) {
        this(null, messageKey, List.of(arguments));
    }

    /** A violation caused by one field; {@code field} is the name the form uses. */
    protected RuleViolation(@Nullable String field, String messageKey, List<Object> arguments) {
        super(messageKey + arguments);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.copyOf(arguments);
    }

    /** Key of the sentence in the message bundles. */
    public String messageKey() {
        return messageKey;
    }

    /** Arguments of the sentence, in its order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The form field that caused it, if one did. */
    public @Nullable String field() {
        return field;
    }
}
