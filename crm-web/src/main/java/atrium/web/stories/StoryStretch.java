package atrium.web.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline fragment shows.
 *
 * @param newer where it goes on towards the present; null where nothing does
 * @param older where it goes on into the past; null where nothing does
 * @param end sentence for its end in the past; null when it goes on
 * @param nothing sentence instead of entries, when none is as they were asked for; null else
 */
record StoryStretch(
        List<StoryDay> days,
        @Nullable Edge newer,
        @Nullable Edge older,
        @Nullable String end,
        @Nullable String nothing) {

    /** Without the way to what stands above it already. */
    StoryStretch below() {
        return new StoryStretch(days, null, older, end, null);
    }

    /** Without the way to what stands below it already. */
    StoryStretch above() {
        return new StoryStretch(days, newer, null, null, null);
    }

    /**
     * The way on.
     *
     * @param stretch address of the next stretch
     * @param page address of the page that begins with it, for browsers without scripts
     */
    record Edge(String stretch, String page) {}
}
