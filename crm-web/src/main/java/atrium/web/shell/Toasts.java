package atrium.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a toast in the session, as text, until the next page shows it. */
@Component
public class Toasts {

    private final JsonMapper json;

    Toasts(JsonMapper json) {
        this.json = json;
    }

    /** Shows the toast on the next page of this session. */
    public void show(Toast toast, HttpServletRequest request) {
        List<Object> values = toast.values().stream()
                .map(value -> value instanceof Number ? value : value.toString())
                .toList();
        request.getSession()
                .setAttribute(
                        Toast.ATTRIBUTE,
                        json.writeValueAsString(new Kept(toast.text(), values, toast.meaning(), toast.undo())));
    }

    /** The toast that waits, which is taken away. */
    public Optional<Toast> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Toast.ATTRIBUTE) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(Toast.ATTRIBUTE);
        Kept read = json.readValue(kept, Kept.class);
        return Optional.of(new Toast(read.text(), List.copyOf(read.values()), read.meaning(), read.undo()));
    }

    record Kept(
            String text,
            List<Object> values,
            String meaning,
            @Nullable String undo) {}
}
