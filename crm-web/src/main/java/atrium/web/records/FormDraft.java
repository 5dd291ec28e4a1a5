package atrium.web.records;

import java.util.Collection;
import java.util.HashMap;
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

    /** The same; fields of which nothing was sent have what is stored. */
    FormDraft over(Map<String, String> stored, Collection<String> fields) {
        Map<String, String> all = new HashMap<>(values);
        Map<String, String> before = new HashMap<>(was == null ? Map.of() : was);
        for (String field : fields) {
            String value = stored.getOrDefault(field, "");
            all.putIfAbsent(field, value);
            before.putIfAbsent(field, value);
        }
        return new FormDraft(id, all, before, said, errors);
    }

    FormDraft startedFrom(Map<String, String> stored) {
        return new FormDraft(id, values, stored, said, errors);
    }

    @Nullable String was(String field) {
        return was == null ? null : was.getOrDefault(field, "");
    }
}
