package atrium.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Remembers in an administrator's session at whose pages the administrator looks, and until when. */
@Component
public class PreviewSession {

    private static final String PREVIEW = "preview";

    private final Clock clock;

    PreviewSession(Clock clock) {
        this.clock = clock;
    }

    /**
     * A look at what somebody sees.
     *
     * @param person whose pages they are
     * @param administrator who looks
     */
    public record Looking(UUID person, UUID administrator, Instant until) {}

    /** From now on this session shows what the person sees. */
    public void begin(UUID person, Instant until, HttpServletRequest request) {
        request.getSession().setAttribute(PREVIEW, person + " " + until.toEpochMilli());
    }

    /** At whom somebody looks; empty when nobody does, or no longer. */
    public Optional<Looking> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(this::find);
    }

    private Optional<Looking> find(HttpSession session) {
        Object kept = session.getAttribute(PREVIEW);
        Object administrator = session.getAttribute(PersonSession.PERSON);
        if (!(kept instanceof String text) || !(administrator instanceof String person)) {
            return Optional.empty();
        }
        String[] parts = text.split(" ");
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return until.isAfter(clock.instant())
                ? Optional.of(new Looking(UUID.fromString(parts[0]), UUID.fromString(person), until))
                : Optional.empty();
    }

    /** From now on it shows again what the administrator sees. */
    public void end(HttpServletRequest request) {
        request.getSession().removeAttribute(PREVIEW);
    }
}
