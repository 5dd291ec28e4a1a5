package atrium.domain.customfields;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record's custom fields hold.
 *
 * @param texts text form by field; empty fields are absent
 */
public record CustomValues(Map<String, String> texts) {

    /** Nothing is filled in. */
    public static final CustomValues NONE = new CustomValues(Map.of());

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

    public CustomValues {
        texts = Map.copyOf(texts);
    }

    /** The values that a column of a record's row holds. */
    public static CustomValues read(@Nullable String json) {
        return json == null ? NONE : new CustomValues(TEXTS.readValue(json));
    }

    /** The same without some fields. */
    public CustomValues without(Set<String> fields) {
        if (fields.stream().noneMatch(texts::containsKey)) {
            return this;
        }
        Map<String, String> left = new HashMap<>(texts);
        left.keySet().removeAll(fields);
        return new CustomValues(left);
    }

    /** The same as a tree. */
    public @Nullable JsonNode tree() {
        return texts.isEmpty() ? null : MAPPER.valueToTree(texts);
    }

    /** The form in which they are stored; null when nothing is filled in. */
    public @Nullable String json() {
        return texts.isEmpty() ? null : MAPPER.writeValueAsString(new TreeMap<>(texts));
    }
}
