package atrium.web.lists;

import atrium.domain.listviews.ListQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the addresses of lists. */
public final class ListLinks {

    private ListLinks() {}

    /** The beginning of the list. */
    static String to(ListQuery query) {
        return to(query.definition().type().path(), query.parts());
    }

    /** The page at a cursor. */
    static String to(ListQuery query, String cursor) {
        return with(query, "at", cursor);
    }

    /** The beginning of the list with one part more. */
    static String with(ListQuery query, String part, String value) {
        Map<String, String> parts = new LinkedHashMap<>(query.parts());
        parts.put(part, value);
        return to(query.definition().type().path(), parts);
    }

    /**
     * An address with the parts of a list's.
     *
     * @param path without a question mark
     */
    public static String to(String path, Map<String, String> parts) {
        return parts.isEmpty()
                ? path
                : path
                        + parts.entrySet().stream()
                                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    // Commas and colons may stand in a query as they are, which keeps the address readable.
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%40", "@");
    }
}
