package atrium.domain.savedviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view in somebody's menu.
 *
 * @param type code of the listed record type
 * @param matches how many records it showed when it was counted last; null before
 * @param more whether there were even more
 * @param countedAt when that was; null before
 */
public record PinnedView(
        UUID id,
        String type,
        String name,
        @Nullable Integer matches,
        boolean more,
        @Nullable Instant countedAt) {}
