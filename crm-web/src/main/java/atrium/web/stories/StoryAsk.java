package atrium.web.stories;

import atrium.domain.search.SearchText;
import atrium.domain.timeline.TimelinePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What of a story an address asks for.
 *
 * @param on the day from which on to go back, as it was typed; cut where no day is as long
 * @param day that day; null when none, or none that can be, was typed
 * @param oldest whether to begin with the oldest entry
 * @param after end of the stretch before; null at the beginning
 * @param before beginning of the stretch after; null unless entries towards the present are asked for
 * @param told the day under whose name the stretch before ended
 */
record StoryAsk(
        StoryChoice choice,
        String on,
        @Nullable LocalDate day,
        boolean oldest,
        @Nullable TimelinePosition after,
        @Nullable TimelinePosition before,
        @Nullable LocalDate told) {

    private static final int MOST_CODES = 40;
    private static final int LONGEST_DAY = 16;
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** Reads the parameters of an address; what can't be read is as if it were not there. */
    static StoryAsk of(MultiValueMap<String, String> parameters) {
        String on = text(parameters, "on").strip();
        return new StoryAsk(
                new StoryChoice(
                        codes(parameters.get("kind")),
                        codes(parameters.get("module")),
                        SearchText.of(text(parameters, "q")).typed()),
                on.substring(0, Math.min(on.length(), LONGEST_DAY)),
                day(on),
                text(parameters, "from").equals("oldest"),
                TimelinePosition.parse(text(parameters, "after")).orElse(null),
                TimelinePosition.parse(text(parameters, "before")).orElse(null),
                day(text(parameters, "told")));
    }

    /** The same choice from its newest entry on. */
    StoryAsk fromNewest() {
        return new StoryAsk(choice, "", null, false, null, null, null);
    }

    /** Whether a day was typed that can't be. */
    boolean wrongDay() {
        return !on.isEmpty() && day == null;
    }

    /** Whether something may be left out before the beginning or in between. */
    boolean narrowed() {
        return choice.filtered() || day != null;
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    private static Set<String> codes(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", MOST_CODES + 1)))
                        .filter(code -> code.matches("[a-z][a-z-]{0,39}"))
                        .limit(MOST_CODES)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
