package atrium.domain.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a timeline, newest first.
 *
 * @param next where the following stretch in the direction of reading begins; null at the end of the story
 */
public record TimelinePage(
        List<TimelineEntry> entries, @Nullable TimelinePosition next) {}
