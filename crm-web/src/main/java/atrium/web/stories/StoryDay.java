package atrium.web.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one day.
 *
 * @param label its name; null where it stands above already
 */
record StoryDay(@Nullable String label, List<StoryEntry> entries) {}
