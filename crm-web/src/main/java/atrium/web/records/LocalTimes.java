package atrium.web.records;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moments as a person types them, by the clock on their wall. */
final class LocalTimes {

    private LocalTimes() {}

    /** A stored moment as the control takes it; what is none stays as it is. */
    static @Nullable String shown(@Nullable String value, ZoneId zone) {
        try {
            return value == null
                    ? null
                    : LocalDateTime.ofInstant(Instant.parse(value), zone).toString();
        } catch (DateTimeException typed) {
            return value;
        }
    }

    /**
     * The values with moments in the place of typed times. A time that was not changed stays the moment it was, also in the
     * hour that clocks show twice.
     *
     * @param was the values that the person started from
     */
    static Map<String, String> resolve(
            List<RecordField> fields, Map<String, String> values, Map<String, String> was, Viewer viewer) {
        Map<String, String> resolved = new HashMap<>(values);
        for (RecordField field : fields) {
            String typed = field.kind() == FieldKind.INSTANT ? values.get(field.key()) : null;
            if (typed != null) {
                String before = was.get(field.key());
                boolean same = typed.equals(shown(before, viewer.zone()));
                resolved.put(field.key(), same && before != null ? before : moment(typed, viewer.zone()));
            }
        }
        return resolved;
    }

    private static String moment(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return typed;
        }
    }
}
