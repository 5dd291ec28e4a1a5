package atrium.domain.customfields;

import org.jspecify.annotations.Nullable;

/**
 * The index by which lists find and sort records by a custom field quickly.
 *
 * @param wanted whether the company wants it
 * @param over what the index that is there stands over, as SQL; null as long as none serves
 * @param problem why it could not be made, as a code; null for nothing
 */
public record CustomIndex(
        boolean wanted, @Nullable String over, @Nullable String problem) {

    /** Neither wanted nor there. */
    static final CustomIndex NONE = new CustomIndex(false, null, null);

    /** The same, wanted or not; what went wrong before is forgotten when somebody wants it anew. */
    CustomIndex wanted(boolean now) {
        return now == wanted ? this : new CustomIndex(now, over, null);
    }
}
