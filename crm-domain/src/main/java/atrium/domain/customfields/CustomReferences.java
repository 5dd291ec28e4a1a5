package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import atrium.domain.records.Meant;
import atrium.domain.records.Viewer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rows of a file mean by names of people and records, and by times of the clock on the wall, looked up once for all of them. */
public final class CustomReferences {

    private final Map<String, Map<String, Meant>> named = new HashMap<>();
    private final Set<String> records;
    private final Set<String> moments;
    private final ZoneId zone;

    CustomReferences(CustomFieldSet fields, CustomLookup lookup, Collection<Map<String, String>> rows, Viewer viewer) {
        this.zone = viewer.zone();
        this.moments = keys(fields, CustomKind.DATE_TIME);
        this.records = keys(fields, CustomKind.RECORD);
        fields.all().stream()
                .filter(field -> field.kind() == CustomKind.PERSON || field.kind() == CustomKind.RECORD)
                .forEach(field ->
                        named.put(field.key(), lookup.namings().meant(field, typed(rows, field.key()), viewer)));
    }

    private static Set<String> keys(CustomFieldSet fields, CustomKind kind) {
        return fields.all().stream()
                .filter(field -> field.kind() == kind)
                .map(CustomField::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> typed(Collection<Map<String, String>> rows, String key) {
        return rows.stream().map(row -> row.get(key)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The values with ids in the place of names, and moments in the place of times. */
    public Map<String, String> resolve(Map<String, String> values) {
        Map<String, String> resolved = new HashMap<>(values);
        named.forEach((key, names) -> {
            Meant meant = names.get(values.getOrDefault(key, ""));
            if (meant != null && meant.count() == 1 && meant.id() != null) {
                resolved.put(key, meant.id().toString());
            }
        });
        moments.forEach(key -> resolved.computeIfPresent(key, (same, text) -> moment(text, zone)));
        return resolved;
    }

    /** Notes the fields of a row that name nobody and nothing, or more than one. */
    public void check(Map<String, String> values, FieldReader reader) {
        named.forEach((key, names) -> {
            String typed = values.getOrDefault(key, "");
            Meant meant = names.get(typed);
            if (meant != null && meant.count() != 1) {
                String count = meant.count() == 0 ? "no-" : "several-";
                reader.wrong(key, "import.problem." + count + (records.contains(key) ? "record" : "person"), typed);
            }
        });
    }

    /** A time of the clock on the wall, or a day, as the moment it is in a zone; what is neither stays as it is. */
    public static String moment(String text, ZoneId zone) {
        try {
            LocalDateTime time =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return time.atZone(zone).toInstant().toString();
        } catch (DateTimeException other) {
            return text;
        }
    }
}
