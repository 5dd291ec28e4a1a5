package atrium.domain.repeats;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a rule: its parts with blanks between, such as {@code unit=weeks every=2 on=tue,thu until=2027-03-01}. The parts
 * are {@code unit} (days, working-days, weeks, months, years), {@code every}, {@code on} (weekdays), {@code pace} (day, weekday, last),
 * {@code counted} (planned, done), {@code free} (keep, move), {@code until} and {@code times}; what is as usual is left out.
 */
public final class RepeatText {

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> COUNTED = List.of("planned", "done");
    private static final List<String> FREE = List.of("keep", "move");
    private static final Set<String> PARTS = Set.of("unit", "every", "on", "pace", "counted", "free", "until", "times");
    private static final int LENGTH = 300;

    private RepeatText() {}

    /** The parts of a text by name, whether they make sense or not. */
    public static Map<String, String> parts(@Nullable String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : Objects.requireNonNullElse(text, "").strip().split("\\s+")) {
            int sign = part.indexOf('=');
            if (!part.isEmpty()) {
                parts.put(sign < 0 ? part : part.substring(0, sign), sign < 0 ? "" : part.substring(sign + 1));
            }
        }
        return parts;
    }

    /** The code of a weekday. */
    public static String code(DayOfWeek weekday) {
        return WEEKDAYS.get(weekday.ordinal());
    }

    /** A rule as text; equal rules are equal texts. */
    public static String write(RepeatRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add("unit=" + rule.unit().code());
        if (rule.every() != 1) {
            parts.add("every=" + rule.every());
        }
        if (!rule.on().isEmpty()) {
            parts.add("on="
                    + new TreeSet<>(rule.on()).stream().map(RepeatText::code).collect(Collectors.joining(",")));
        }
        if (rule.pace() != MonthPace.DAY) {
            parts.add("pace=" + rule.pace().code());
        }
        if (rule.afterDone()) {
            parts.add("counted=done");
        }
        if (!rule.freeDays()) {
            parts.add("free=move");
        }
        if (rule.end().until() != null) {
            parts.add("until=" + rule.end().until());
        }
        if (rule.end().times() != null) {
            parts.add("times=" + rule.end().times());
        }
        return String.join(" ", parts);
    }

    /** The rule of a stored text. */
    static RepeatRule of(String text) {
        FieldReader reader = new FieldReader(Map.of("repeat", text));
        RepeatRule rule = read(reader, "repeat");
        reader.orThrow();
        return Objects.requireNonNull(rule);
    }

    /** Reads a rule and notes each wrong part under the field's key and its own, such as {@code repeat.every}; null for none. */
    public static @Nullable RepeatRule read(FieldReader reader, String field) {
        String text = reader.text(field, LENGTH);
        if (text == null) {
            return null;
        }
        Map<String, String> parts = parts(text);
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach((part, value) -> values.put(field + "." + part, value));
        FieldReader inner = new FieldReader(values);
        if (!PARTS.containsAll(parts.keySet())) {
            inner.wrong(field, "field.problem.choice", text);
        }
        String unit = inner.choice(field + ".unit", RepeatUnit.CODES);
        if (unit == null && inner.problems().isEmpty()) {
            inner.wrong(field, "field.problem.choice", text);
        }
        RepeatRule rule = rule(unit == null ? RepeatUnit.DAYS : RepeatUnit.of(unit), field, parts.keySet(), inner);
        List<InvalidValue> problems = inner.problems();
        problems.forEach(reader::note);
        return problems.isEmpty() ? rule : null;
    }

    private static RepeatRule rule(RepeatUnit unit, String field, Set<String> parts, FieldReader inner) {
        Integer every = present("every", field, parts, inner)
                ? inner.whole(field + ".every", 1, RepeatRule.LONGEST)
                : Integer.valueOf(1);
        String days = inner.choices(field + ".on", WEEKDAYS);
        String pace = Objects.requireNonNullElse(inner.choice(field + ".pace", MonthPace.CODES), "day");
        boolean done = "done".equals(inner.choice(field + ".counted", COUNTED));
        boolean moves = "move".equals(inner.choice(field + ".free", FREE));
        LocalDate until = present("until", field, parts, inner) ? inner.date(field + ".until") : null;
        Integer times = present("times", field, parts, inner) ? inner.whole(field + ".times", 1, RepeatEnd.MOST) : null;
        return new RepeatRule(
                unit,
                Objects.requireNonNullElse(every, 1),
                unit == RepeatUnit.WEEKS && !done && days != null ? weekdays(days) : Set.of(),
                unit == RepeatUnit.MONTHS && !done ? MonthPace.of(pace) : MonthPace.DAY,
                done,
                unit == RepeatUnit.WORKING_DAYS || !moves,
                new RepeatEnd(until, times));
    }

    // What is named has to say something.
    private static boolean present(String part, String field, Set<String> parts, FieldReader inner) {
        if (!parts.contains(part)) {
            return false;
        }
        return !inner.required(field + "." + part, LENGTH).isEmpty();
    }

    private static Set<DayOfWeek> weekdays(String codes) {
        return codes.lines()
                .map(code -> DayOfWeek.of(WEEKDAYS.indexOf(code) + 1))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
