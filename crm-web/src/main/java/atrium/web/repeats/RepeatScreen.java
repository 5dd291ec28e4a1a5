package atrium.web.repeats;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that asks how often something repeats.
 *
 * @param label the field's name
 * @param was text form the person started from; null for a new one
 * @param choice the usual rule that is chosen; empty for never, {@code other} for one of one's own
 * @param usual what is offered at once
 * @param parts what stands in the fields of a rule of one's own, by their names
 * @param on codes of the weekdays that are ticked
 * @param ends never, until or times
 * @param errors sentence by field
 * @param ordinals how the days of a month are said, with bars between, for the script that follows the day
 * @param nths the same for the first to fourth and, as the last, the last weekday
 */
public record RepeatScreen(
        String label,
        @Nullable String was,
        String choice,
        List<Offer> usual,
        List<Offer> units,
        List<Offer> weekdays,
        List<Offer> paces,
        Map<String, String> parts,
        Set<String> on,
        String ends,
        Map<String, String> errors,
        String ordinals,
        String nths) {

    /**
     * One choice.
     *
     * @param pattern what it is called on a certain day, with {weekday}, {day}, {date} and {nth} in their places; null when always the same
     */
    public record Offer(String value, String text, @Nullable String pattern) {}
}
