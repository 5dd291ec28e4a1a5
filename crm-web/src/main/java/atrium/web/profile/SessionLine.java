package atrium.web.profile;

import atrium.domain.identity.OpenSessions.OpenSession;
import atrium.domain.signins.BrowserName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where somebody is signed in, as people say it.
 *
 * @param browser name of the browser; null when it isn't known
 * @param system name of the operating system; null when it isn't known
 */
public record SessionLine(
        String id,
        @Nullable String browser,
        @Nullable String system,
        boolean mobile,
        @Nullable String address,
        Instant since,
        Instant lastAccess,
        boolean current) {

    /** The same sessions, to be shown. */
    public static List<SessionLine> of(List<OpenSession> sessions) {
        return sessions.stream().map(SessionLine::of).toList();
    }

    private static SessionLine of(OpenSession session) {
        BrowserName name = BrowserName.of(session.agent());
        return new SessionLine(
                session.id(),
                name.browser(),
                name.system(),
                name.mobile(),
                session.address(),
                session.since(),
                session.lastAccess(),
                session.current());
    }
}
