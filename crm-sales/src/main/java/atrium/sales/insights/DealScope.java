package atrium.sales.insights;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals are looked at; what the viewer doesn't see is never among them.
 *
 * @param pipeline code of the pipeline in which they are now; null for all
 * @param teams to which they belong, any of them; none for all
 * @param owner who owns them; null for all
 */
public record DealScope(
        @Nullable String pipeline,
        Set<UUID> teams,
        @Nullable UUID owner) {

    public DealScope {
        teams = Set.copyOf(teams);
    }
}
