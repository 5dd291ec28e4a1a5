package atrium.web.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in records of a type, as a form.
 *
 * @param was text form as the person saw it first, by part
 * @param freshDays as typed
 * @param errors sentence by part
 * @param conflict what somebody else chose meanwhile; null otherwise
 */
record StandardScreen(
        String type,
        List<QualityScreen.Way> types,
        Map<String, String> was,
        String freshDays,
        List<Group> groups,
        Map<String, String> errors,
        @Nullable String conflict) {

    /** What is looked for under one aspect. */
    record Group(String aspect, String hint, List<Line> lines) {}

    /**
     * One thing to look for.
     *
     * @param part of the form
     * @param weight chosen
     * @param usual what is proposed, as it is said
     * @param error why the choice can't be; null for none
     */
    record Line(
            String part,
            String text,
            String weight,
            String usual,
            @Nullable String error) {}
}
