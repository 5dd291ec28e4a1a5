package atrium.domain.records;

import atrium.domain.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same fields in the meantime; nothing was stored, and both values are known. */
public final class EditConflict extends RuleViolation {

    private final transient List<Clash> clashes;

    /**
     * One field that two people changed.
     *
     * @param was the value both started from, as text
     * @param theirs the value stored by the other person
     * @param mine the value that was not stored
     */
    public record Clash(
            String field,
            @Nullable String was,
            @Nullable String theirs,
            @Nullable String mine) {}

    public EditConflict(List<Clash> clashes) {
        super("rule.edit-conflict", clashes.size());
        this.clashes = List.copyOf(clashes);
    }

    /** One entry for each field in conflict. */
    public List<Clash> clashes() {
        return clashes;
    }
}
