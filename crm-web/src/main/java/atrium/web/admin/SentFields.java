package atrium.web.admin;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a form's own fields out of all that was sent. */
final class SentFields {

    private SentFields() {}

    /** @param prefix stands before the names in what was sent; fields that were not sent are absent */
    static Map<String, String> of(Map<String, String> sent, String prefix, Collection<String> fields) {
        return fields.stream()
                .filter(field -> sent.containsKey(prefix + field))
                .collect(Collectors.toMap(field -> field, field -> sent.getOrDefault(prefix + field, "")));
    }
}
