package atrium.web.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short message in the corner of the next page, kept by {@link Toasts}: message key with arguments, meaning
 * "good", "bad" or "info", and the address whose POST takes the act back, if that is possible.
 */
public record Toast(
        String text,
        List<Object> values,
        String meaning,
        @Nullable String undo) {

    /** The name under which the session keeps it and the model shows it. */
    public static final String ATTRIBUTE = "toast";

    /** Something was done. */
    public static Toast done(String text, Object... values) {
        return new Toast(text, List.of(values), "good", null);
    }

    /** Something could not be done. */
    public static Toast failed(String text, Object... values) {
        return new Toast(text, List.of(values), "bad", null);
    }

    /** The same message with a way back. */
    public Toast undoneBy(String address) {
        return new Toast(text, values, meaning, address);
    }

    /** The arguments as the message source takes them. */
    public Object[] args() {
        return values.toArray();
    }
}
