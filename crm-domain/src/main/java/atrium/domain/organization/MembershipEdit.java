package atrium.domain.organization;

import java.util.Set;
import java.util.UUID;

/**
 * Boxes ticked in a form; only those that the person ticked or cleared count, so that nobody undoes what somebody else did
 * meanwhile.
 *
 * @param was ids that were ticked when the form was opened
 * @param now ids that are ticked
 */
public record MembershipEdit(Set<UUID> was, Set<UUID> now) {

    public MembershipEdit {
        was = Set.copyOf(was);
        now = Set.copyOf(now);
    }

    /** Ids that were ticked by hand. */
    public UUID[] joined() {
        return now.stream().filter(id -> !was.contains(id)).toArray(UUID[]::new);
    }

    /** Ids whose tick was taken away by hand. */
    public UUID[] left() {
        return was.stream().filter(id -> !now.contains(id)).toArray(UUID[]::new);
    }
}
