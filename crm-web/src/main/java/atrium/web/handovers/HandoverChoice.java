package atrium.web.handovers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was ticked and typed into the form.
 *
 * @param kinds the ticked ones; null for the form as it begins, which has all of them ticked
 * @param typed ids and names of people by the names of their fields
 */
record HandoverChoice(@Nullable Set<String> kinds, Map<String, String> typed) {

    /** The field of whoever receives all that goes to nobody else. */
    static final String RECEIVER = "receiver";

    private static final String NAME = "Name";

    static final HandoverChoice NONE = new HandoverChoice(null, Map.of());

    static HandoverChoice of(MultiValueMap<String, String> sent) {
        return new HandoverChoice(Set.copyOf(sent.getOrDefault("kind", List.of())), sent.toSingleValueMap());
    }

    /** The field of whoever receives one kind. */
    static String field(String kind) {
        return "to." + kind;
    }

    boolean ticked(String kind) {
        return kinds == null || kinds.contains(kind);
    }

    String id(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    String name(String field) {
        return typed.getOrDefault(field + NAME, "").strip();
    }

    /** Whether somebody is meant in a field. */
    boolean names(String field) {
        return !id(field).isEmpty() || !name(field).isEmpty();
    }

    /** The field that says who receives a kind. */
    String fieldOf(String kind) {
        return names(field(kind)) ? field(kind) : RECEIVER;
    }
}
