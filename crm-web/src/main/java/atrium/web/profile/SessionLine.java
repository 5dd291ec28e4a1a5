package atrium.web.profile;

import atrium.domain.identity.OpenSessions.OpenSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    // In this order: most browsers also claim to be the ones behind them.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /** The same sessions, to be shown. */
    public static List<SessionLine> of(List<OpenSession> sessions) {
        return sessions.stream().map(SessionLine::of).toList();
    }

    private static SessionLine of(OpenSession session) {
        String agent = session.agent() == null ? "" : session.agent();
        return new SessionLine(
                session.id(),
                first(BROWSERS, agent),
                first(SYSTEMS, agent),
                agent.contains("Mobi"),
                session.address(),
                session.since(),
                session.lastAccess(),
                session.current());
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
