package atrium.web.stories;

import atrium.domain.timeline.TimelinePosition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the addresses of one story as it is filtered now.
 *
 * @param page address of the record's page
 */
record StoryLinks(String page, StoryAsk ask) {

    /** The page as it is asked for, from the same beginning. */
    String here() {
        return link(page, all());
    }

    /** The newest of what is wanted. */
    String newest() {
        return link(page, filter());
    }

    /** The oldest of what is wanted. */
    String oldest() {
        return link(page, with("from", "oldest"));
    }

    String withoutKind(String code) {
        return without("kind", ask.choice().kinds(), code);
    }

    String withoutModule(String code) {
        return without("module", ask.choice().modules(), code);
    }

    String withoutText() {
        Map<String, String> parts = all();
        parts.remove("q");
        return link(page, parts);
    }

    /** The way on towards the present. */
    StoryStretch.Edge newer(TimelinePosition position) {
        return edge(with("before", position.toString()), null);
    }

    /**
     * The way on into the past.
     *
     * @param told the last day whose name stands above
     */
    StoryStretch.Edge older(TimelinePosition position, @Nullable LocalDate told) {
        return edge(with("after", position.toString()), told);
    }

    private StoryStretch.Edge edge(Map<String, String> parts, @Nullable LocalDate told) {
        String address = link(page, parts);
        if (told != null) {
            parts.put("told", told.toString());
        }
        return new StoryStretch.Edge(link(page + "/timeline", parts), address);
    }

    private String without(String part, Set<String> codes, String code) {
        Map<String, String> parts = all();
        put(parts, part, codes.stream().filter(other -> !other.equals(code)).toList());
        return link(page, parts);
    }

    private Map<String, String> with(String part, String value) {
        Map<String, String> parts = filter();
        parts.put(part, value);
        return parts;
    }

    private Map<String, String> all() {
        Map<String, String> parts = filter();
        if (ask.day() != null) {
            parts.put("on", ask.day().toString());
        }
        if (ask.oldest()) {
            parts.put("from", "oldest");
        }
        return parts;
    }

    private Map<String, String> filter() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "kind", ask.choice().kinds());
        put(parts, "module", ask.choice().modules());
        if (!ask.choice().text().isEmpty()) {
            parts.put("q", ask.choice().text());
        }
        return parts;
    }

    private static void put(Map<String, String> parts, String name, Collection<String> codes) {
        if (codes.isEmpty()) {
            parts.remove(name);
        } else {
            parts.put(name, String.join(",", codes));
        }
    }

    private static String link(String path, Map<String, String> parts) {
        return parts.isEmpty()
                ? path
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    // Commas and colons may stand in a query as they are, which keeps the address readable.
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
