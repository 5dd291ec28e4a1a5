package atrium.domain.customfields;

import atrium.domain.records.RecordField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that the company added to the records of a type.
 *
 * @param recordType code of the type
 * @param key stable name in forms, files, filters and the audit log; of no other field of any type
 * @param label what people call it
 * @param choices values to choose from, in their order; empty unless it is a CHOICE
 * @param help what to fill in; null when the label says it all
 * @param required whether it must be filled in whenever a record is stored
 * @param preset text form that new records start with; null for none
 * @param createdAt since when records can hold something in it
 */
public record CustomField(
        UUID id,
        long version,
        String recordType,
        String key,
        String label,
        CustomKind kind,
        List<CustomChoice> choices,
        @Nullable String help,
        boolean required,
        @Nullable String preset,
        Instant createdAt) {

    /** Begins the key of every custom field, and of no other. */
    public static final String PREFIX = "x_";

    static final List<String> YES_NO = List.of("yes", "no");

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** A field of which nothing is said yet. */
    static CustomField blank(UUID id, String recordType, String key, Instant createdAt) {
        return new CustomField(id, 0, recordType, key, "", CustomKind.TEXT, List.of(), null, false, null, createdAt);
    }

    /** The field as forms, imports and exports know it. */
    public RecordField field() {
        return new RecordField(key, kind.kind(), kind.maxLength(), codes());
    }

    /** The codes among which its value is chosen; empty for fields that are typed. */
    public List<String> codes() {
        return kind == CustomKind.YES_NO
                ? YES_NO
                : choices.stream().map(CustomChoice::code).toList();
    }
}
