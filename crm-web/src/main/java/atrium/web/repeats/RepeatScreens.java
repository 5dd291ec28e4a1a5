package atrium.web.repeats;

import atrium.domain.records.Viewer;
import atrium.domain.repeats.MonthPace;
import atrium.domain.repeats.RepeatText;
import atrium.domain.repeats.RepeatUnit;
import atrium.web.repeats.RepeatScreen.Offer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the part of a form that asks how often something repeats, and reads it. */
@Component
public class RepeatScreens {

    private static final String FIELD = "repeat";
    private static final String OTHER = "other";
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int LAST = 5;

    private final RepeatWording words;

    RepeatScreens(RepeatWording words) {
        this.words = words;
    }

    /**
     * The part as it stands.
     *
     * @param text the rule's text form, whether it makes sense or not
     * @param due the day it begins, as typed
     * @param errors sentences by field
     */
    public RepeatScreen of(String text, String due, @Nullable String was, Map<String, String> errors, Viewer viewer) {
        Locale locale = viewer.locale();
        LocalDate day = day(due);
        List<Offer> usual = usual(day, locale);
        Map<String, String> parts = RepeatText.parts(text);
        boolean known = usual.stream().anyMatch(offer -> offer.value().equals(text));
        return new RepeatScreen(
                words.text(locale, "field.repeat"),
                was,
                known ? text : OTHER,
                usual,
                offers("repeat.unit.", Arrays.stream(RepeatUnit.values()).map(RepeatUnit::code), locale),
                Arrays.stream(DayOfWeek.values())
                        .map(weekday ->
                                new Offer(RepeatText.code(weekday), RepeatWording.weekday(weekday, locale), null))
                        .toList(),
                Arrays.stream(MonthPace.values())
                        .map(pace -> offer(pace.code(), "repeat.pace." + pace.code(), day, locale))
                        .toList(),
                parts,
                Set.of(parts.getOrDefault("on", "").split(",")),
                parts.containsKey("until") ? "until" : parts.containsKey("times") ? "times" : "never",
                errors,
                IntStream.rangeClosed(1, DAYS_OF_A_MONTH)
                        .mapToObj(number -> words.ordinal(number, locale))
                        .collect(Collectors.joining("|")),
                IntStream.rangeClosed(1, LAST).mapToObj(nth -> nth(nth, locale)).collect(Collectors.joining("|")));
    }

    private List<Offer> offers(String key, Stream<String> codes, Locale locale) {
        return codes.map(code -> new Offer(code, words.text(locale, key + code), null))
                .toList();
    }

    /** What is offered at once, for forms that leave the rest to a page. */
    public List<Offer> usual(@Nullable LocalDate day, Locale locale) {
        List<Offer> usual = new ArrayList<>();
        usual.add(new Offer("", words.text(locale, "repeat.never"), null));
        for (RepeatUnit unit : RepeatUnit.values()) {
            usual.add(offer("unit=" + unit.code(), "repeat.usual." + unit.code(), day, locale));
        }
        usual.add(new Offer(OTHER, words.text(locale, "repeat.other"), null));
        return usual;
    }

    private Offer offer(String value, String key, @Nullable LocalDate day, Locale locale) {
        String pattern = words.text(locale, key + ".on");
        String vague = words.text(locale, key);
        return new Offer(value, day == null ? vague : filled(pattern, day, locale), pattern);
    }

    private String filled(String pattern, LocalDate day, Locale locale) {
        return pattern.replace("{weekday}", RepeatWording.weekday(day.getDayOfWeek(), locale))
                .replace("{day}", words.ordinal(day.getDayOfMonth(), locale))
                .replace("{date}", RepeatWording.date(day, locale))
                .replace("{nth}", nth((day.getDayOfMonth() + 6) / 7, locale));
    }

    private String nth(int nth, Locale locale) {
        return words.text(locale, "repeat.nth-word." + nth);
    }

    private static @Nullable LocalDate day(String due) {
        try {
            return LocalDate.parse(due);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether a rule of one's own was asked for, without saying which. */
    public static boolean asks(Map<String, List<String>> typed) {
        return OTHER.equals(first(typed, FIELD)) && !typed.containsKey(FIELD + ".unit");
    }

    /** The text form of what was typed, verbatim: what is wrong in it is found by whoever reads it. */
    public static String text(Map<String, List<String>> typed) {
        String choice = first(typed, FIELD);
        if (!choice.equals(OTHER)) {
            return choice;
        }
        List<String> parts = new ArrayList<>();
        parts.add("unit=" + value(typed, "unit"));
        if (!value(typed, "every").equals("1")) {
            parts.add("every=" + value(typed, "every"));
        }
        String on = typed.getOrDefault(FIELD + ".on", List.of()).stream()
                .filter(code -> !code.isBlank())
                .map(RepeatScreens::solid)
                .collect(Collectors.joining(","));
        boolean done = value(typed, "counted").equals("done");
        if (value(typed, "unit").equals("weeks") && !done && !on.isEmpty()) {
            parts.add("on=" + on);
        }
        if (value(typed, "unit").equals("months")
                && !done
                && !value(typed, "pace").equals("day")) {
            parts.add("pace=" + value(typed, "pace"));
        }
        if (done) {
            parts.add("counted=done");
        }
        if (value(typed, "free").equals("move") && !value(typed, "unit").equals("working-days")) {
            parts.add("free=move");
        }
        String ends = value(typed, "ends");
        if (ends.equals("until") || ends.equals("times")) {
            parts.add(ends + "=" + value(typed, ends));
        }
        return String.join(" ", parts);
    }

    private static String value(Map<String, List<String>> typed, String part) {
        return solid(first(typed, FIELD + "." + part));
    }

    // Blanks stand between parts.
    private static String solid(String value) {
        return value.strip().replaceAll("\\s+", "_");
    }

    private static String first(Map<String, List<String>> typed, String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }
}
