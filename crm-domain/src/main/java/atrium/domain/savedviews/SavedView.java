package atrium.domain.savedviews;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list kept under a name, as one person sees it.
 *
 * @param type code of the listed record type
 * @param owner who keeps it
 * @param audience {@code own}, {@code all}, or the id of the team that sees it, too
 * @param team name of that team; null when it is none
 * @param parts what it shows, as parts of the list's address by name
 * @param mayEdit whether the person who looks may change it
 * @param pinned whether that person has it in the menu
 * @param usual whether the list begins with it for one of that person's roles
 */
public record SavedView(
        UUID id,
        String type,
        String name,
        UUID owner,
        String ownerName,
        String audience,
        @Nullable String team,
        Map<String, String> parts,
        boolean mayEdit,
        boolean pinned,
        boolean usual) {

    /** The audience of a view that nobody else sees. */
    public static final String OWN = "own";

    /** The audience of a view that everybody sees. */
    public static final String ALL = "all";

    public SavedView {
        parts = Map.copyOf(parts);
    }

    /** Whether somebody besides its owner sees it. */
    public boolean shared() {
        return !audience.equals(OWN);
    }
}
