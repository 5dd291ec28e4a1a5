package atrium.web.history;

import atrium.domain.audit.LogQuery;
import atrium.domain.events.Cause;
import atrium.domain.records.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the log an address asks for; what can't be read is as if it were not there.
 *
 * @param parts as they were read, by their names
 */
record LogAsk(Map<String, String> parts) {

    /** The parts that the page understands, besides the place. */
    static final List<String> PARTS =
            List.of("q", "person", "type", "deed", "field", "cause", "origin", "record", "from", "to");

    private static final Set<String> IDS = Set.of("person", "origin", "record");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Set<String> CODES = Set.of("type", "deed", "field");
    private static final int LONGEST = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1971, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    static LogAsk of(Map<String, String> sent) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            String value = sent.getOrDefault(part, "").replace("\0", "").strip();
            if (!value.isEmpty() && readable(part, value)) {
                parts.put(part, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        return new LogAsk(parts);
    }

    private static boolean readable(String part, String value) {
        if (IDS.contains(part)) {
            return id(value) != null;
        }
        if (DAYS.contains(part)) {
            return day(value) != null;
        }
        if (part.equals("cause")) {
            return Arrays.stream(Cause.values()).anyMatch(cause -> cause.name().equals(value));
        }
        return !CODES.contains(part) || value.matches("[A-Za-z0-9._-]+");
    }

    /** @param named records that are called as was asked */
    LogQuery query(List<UUID> named, Viewer viewer) {
        String cause = parts.get("cause");
        LocalDate from = day(parts.get("from"));
        LocalDate to = day(parts.get("to"));
        return new LogQuery(
                text(),
                named,
                id(parts.get("person")),
                parts.get("type"),
                parts.get("deed"),
                parts.get("field"),
                cause == null ? null : Cause.valueOf(cause),
                id(parts.get("origin")),
                id(parts.get("record")),
                from == null ? null : beginning(from, viewer),
                to == null ? null : beginning(to.plusDays(1), viewer));
    }

    String text() {
        return parts.getOrDefault("q", "");
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The address of what is asked for below a path. */
    String address(String path) {
        return with(path, null, null);
    }

    /** The same without one part. */
    String without(String path, String part) {
        Map<String, String> others = new LinkedHashMap<>(parts);
        others.remove(part);
        return new LogAsk(others).address(path);
    }

    /** The same with one part more. */
    String with(String path, @Nullable String part, @Nullable Object value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.forEach((name, text) -> address.queryParam(name, "{" + name + "}"));
        if (part != null) {
            address.queryParam(part, value);
        }
        return address.encode().buildAndExpand(parts).toUriString();
    }

    /** What is asked for, as the address has it behind its question mark. */
    String question() {
        String address = address("");
        return address.isEmpty() ? "" : address.substring(1);
    }

    private static Instant beginning(LocalDate day, Viewer viewer) {
        return day.atStartOfDay(viewer.zone()).toInstant();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
