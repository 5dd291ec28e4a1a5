package atrium.web.activityplans;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What somebody chose when a plan was started.
 *
 * @param values text by field, the step's id and a point before those of a step
 */
record StartForm(Map<String, String> values) {

    static StartForm of(MultiValueMap<String, String> sent) {
        return new StartForm(new HashMap<>(sent.toSingleValueMap()));
    }

    /** The text form of each step that is ticked. */
    Map<UUID, Map<String, String>> chosen() {
        Map<UUID, Map<String, String>> chosen = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.endsWith(".on") && isId(field.substring(0, field.length() - 3))) {
                chosen.put(UUID.fromString(field.substring(0, field.length() - 3)), new HashMap<>());
            }
        });
        chosen.forEach((step, fields) -> {
            for (String field : new String[] {"subject", "due", "dueTime", "owner"}) {
                fields.put(field, values.getOrDefault(step + "." + field, ""));
            }
        });
        return chosen;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
