package atrium.domain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field's value before and after, as stored text.
 *
 * @param field key of the field, as in the record type's list of fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The fields, in the order of their keys, that differ between two text forms of a record; absent means empty. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new FieldChange(key, before.get(key), after.get(key)))
                .toList();
    }
}
