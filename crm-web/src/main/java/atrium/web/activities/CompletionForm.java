package atrium.web.activities;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.FollowUp;
import atrium.domain.records.FieldEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed when something was done: what came of it, and what is next.
 *
 * @param values text form of its fields, those of what is next with {@code next.} before them
 */
record CompletionForm(Map<String, String> values) {

    private static final String NEXT = "next.";
    private static final String WAS = "was.";
    private static final List<String> RESULT = List.of("outcome", "description");

    static CompletionForm of(MultiValueMap<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        typed.forEach((field, all) -> {
            if (RESULT.contains(field) || field.startsWith(NEXT) || field.startsWith(WAS)) {
                values.put(field, all.get(0));
            }
        });
        return new CompletionForm(Map.copyOf(values));
    }

    /** What was typed about what was done, with the values it began with. */
    FieldEdit edit() {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (String field : RESULT) {
            if (values.containsKey(field)) {
                now.put(field, values.get(field));
            }
            if (values.containsKey(WAS + field)) {
                was.put(field, values.get(WAS + field));
            }
        }
        return new FieldEdit(was, now);
    }

    /** Whether somebody said what is to follow, be it nothing. */
    boolean saysNext() {
        return values.containsKey(NEXT + "kind");
    }

    /** What is to follow; empty when nothing is. */
    Optional<FollowUp> next() {
        return ActivityKind.of(values.getOrDefault(NEXT + "kind", "")).map(kind -> {
            Map<String, String> fields = new HashMap<>();
            values.forEach((field, value) -> {
                if (field.startsWith(NEXT)) {
                    fields.put(field.substring(NEXT.length()), value);
                }
            });
            fields.remove("kind");
            return new FollowUp(kind, fields);
        });
    }
}
