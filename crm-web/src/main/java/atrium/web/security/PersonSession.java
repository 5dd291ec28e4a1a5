package atrium.web.security;

import atrium.domain.identity.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

    // Somebody half way in is no principal: whatever asks for the person of a session finds a stranger.
    private static final String HALF_WAY = "half-way";
    private static final String PROVED = "proved";
    private static final Duration HALF_WAY_LASTS = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int LONGEST_AGENT = 300;

    private final Clock clock;

    PersonSession(Clock clock) {
        this.clock = clock;
    }

    /** Signs the person in; whatever the browser had before, its id included, is void. */
    public void begin(UUID personId, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(PERSON, personId.toString());
        session.setAttribute(OpenSessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(OpenSessions.AGENT, agent(request));
        prove(request);
    }

    /** What the browser says of itself, as far as that is kept. */
    public static String agent(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    /** Remembers, for some minutes, who has given a first proof and owes a second one; it opens nothing. */
    public void beginHalfWay(UUID personId, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) HALF_WAY_LASTS.toSeconds());
        session.setAttribute(HALF_WAY, personId.toString());
    }

    /** Who is half way in; empty for anybody else. */
    public Optional<UUID> halfWay(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> Instant.ofEpochMilli(session.getCreationTime())
                        .plus(HALF_WAY_LASTS)
                        .isAfter(clock.instant()))
                .map(session -> (String) session.getAttribute(HALF_WAY))
                .map(UUID::fromString);
    }

    /** Notes that the person has just proved again who they are. */
    public void prove(HttpServletRequest request) {
        request.getSession().setAttribute(PROVED, Long.toString(clock.millis()));
    }

    /** Whether the person proved within the last ten minutes who they are. */
    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED) instanceof String at
                && Instant.ofEpochMilli(Long.parseLong(at)).plus(FRESH).isAfter(clock.instant());
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
