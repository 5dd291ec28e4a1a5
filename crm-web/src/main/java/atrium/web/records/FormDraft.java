package atrium.web.records;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form at one moment.
 *
 * @param id of the record; null for a new one
 * @param values what is typed, or stored, as text by field
 * @param was what the person started from; null for a new record
 * @param said names typed where other records are looked up, by field
 * @param errors sentence by field
 */
public record FormDraft(
        @Nullable UUID id,
        Map<String, String> values,
        @Nullable Map<String, String> was,
        Map<String, String> said,
        Map<String, String> errors) {

    /** Without names or errors. */
    public static FormDraft of(@Nullable UUID id, Map<String, String> values, @Nullable Map<String, String> was) {
        return new FormDraft(id, values, was, Map.of(), Map.of());
    }

    /** The same with names that were typed. */
    public FormDraft saying(Map<String, String> names) {
        return new FormDraft(id, values, was, names, errors);
    }

    /** The same with sentences at its fields. */
    public FormDraft wrong(Map<String, String> sentences) {
        return new FormDraft(id, values, was, said, sentences);
    }

    FormDraft holding(Map<String, String> whole) {
        return new FormDraft(id, whole, was, said, errors);
    }

    FormDraft startedFrom(Map<String, String> stored) {
        return new FormDraft(id, values, stored, said, errors);
    }

    @Nullable String was(String field) {
        return was == null ? null : was.getOrDefault(field, "");
    }
}
