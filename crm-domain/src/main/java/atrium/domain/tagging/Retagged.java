package atrium.domain.tagging;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A record that got other tags.
 *
 * @param before ids of the tags it carried until then, or of those among them that count
 * @param after ids of those it carries since
 */
public record Retagged(UUID id, Set<UUID> before, Set<UUID> after) {

    public Retagged {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    Set<UUID> put() {
        return without(after, before);
    }

    Set<UUID> taken() {
        return without(before, after);
    }

    private static Set<UUID> without(Set<UUID> some, Set<UUID> others) {
        Set<UUID> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
