package atrium.domain.signins;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser, as people say it.
 *
 * @param browser its name; null when it isn't known
 * @param system name of its operating system; null when it isn't known
 */
public record BrowserName(
        @Nullable String browser, @Nullable String system, boolean mobile) {

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

    /** @param agent what the browser says of itself */
    public static BrowserName of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return new BrowserName(first(BROWSERS, said), first(SYSTEMS, said), said.contains("Mobi"));
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
