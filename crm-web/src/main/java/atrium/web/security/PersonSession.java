package atrium.web.security;

import atrium.domain.identity.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The signed-in session of a browser: begun with a new id, ended with its row. */
@Component
public class PersonSession {

    /** How long somebody may be away. */
    static final Duration IDLE = Duration.ofHours(4);

    /** How long a sign-in lasts in any case. */
    static final Duration LONGEST = Duration.ofHours(12);

    // Also the attribute by which the session table knows the person.
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final int LONGEST_AGENT = 300;

    /** Signs the person in; whatever the browser had before, its id included, is void. */
    public void begin(UUID personId, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(PERSON, personId.toString());
        session.setAttribute(OpenSessions.ADDRESS, request.getRemoteAddr());
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        session.setAttribute(OpenSessions.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** Ends the session and deletes its row. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Id in the cookie; null for a browser without session. */
    public @Nullable String id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
