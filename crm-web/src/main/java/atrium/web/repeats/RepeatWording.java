package atrium.web.repeats;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.domain.repeats.MonthPace;
import atrium.domain.repeats.Repeat;
import atrium.domain.repeats.RepeatRule;
import atrium.domain.repeats.RepeatText;
import atrium.domain.repeats.RepeatUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says rules as sentences: "every 2 weeks on Tuesday and Thursday, until 1 Mar 2027". */
@Component
public class RepeatWording {

    private static final int NEVER_SHORT = 28;

    private final MessageSource texts;

    RepeatWording(MessageSource texts) {
        this.texts = texts;
    }

    /** The rule of a plan; with its zone where the reader lives in another and there is a time. */
    public @Nullable String of(@Nullable Repeat repeat, Viewer viewer) {
        if (repeat == null) {
            return null;
        }
        String rule = rule(repeat.rule(), repeat.began(), viewer.locale());
        return repeat.time() == null || repeat.zone().equals(viewer.zone())
                ? rule
                : text(
                        viewer.locale(),
                        "repeat.time",
                        rule,
                        DateTimeFormatter.ofPattern("HH:mm").format(repeat.time()),
                        repeat.zone().getId().replace('_', ' '));
    }

    /** The rule of a text form; the text itself where it is none. */
    public String of(String text, Viewer viewer) {
        FieldReader reader = new FieldReader(Map.of("repeat", text));
        RepeatRule rule = RepeatText.read(reader, "repeat");
        List<InvalidValue> problems = reader.problems();
        return rule == null || !problems.isEmpty() ? text : rule(rule, null, viewer.locale());
    }

    /** @param began the day on which it began; null where it isn't known */
    public String rule(RepeatRule rule, @Nullable LocalDate began, Locale locale) {
        String words = rule.afterDone()
                ? text(locale, "repeat.done." + rule.unit().code(), rule.every())
                : on(rule, began, text(locale, "repeat.every." + rule.unit().code(), rule.every()), locale);
        if (!rule.freeDays()) {
            words = text(locale, "repeat.move", words);
        }
        if (rule.end().until() != null) {
            words = text(
                    locale,
                    "repeat.until",
                    words,
                    DateTimeFormatter.ofPattern("d MMM uuuu", locale)
                            .format(rule.end().until()));
        }
        return rule.end().times() == null
                ? words
                : text(locale, "repeat.times", words, rule.end().times() - 1);
    }

    private String on(RepeatRule rule, @Nullable LocalDate began, String words, Locale locale) {
        if (rule.unit() == RepeatUnit.WEEKS && (began != null || !rule.on().isEmpty())) {
            return text(
                    locale,
                    "repeat.on",
                    words,
                    weekdays(rule.weekdays(began == null ? LocalDate.EPOCH : began), locale));
        }
        if (rule.unit() == RepeatUnit.MONTHS) {
            return text(locale, "repeat.on", words, began == null ? vague(rule, locale) : day(rule, began, locale));
        }
        return rule.unit() == RepeatUnit.YEARS && began != null
                ? text(locale, "repeat.on", words, date(began, locale))
                : words;
    }

    private String vague(RepeatRule rule, Locale locale) {
        return text(locale, "repeat.same." + rule.pace().code());
    }

    private String day(RepeatRule rule, LocalDate began, Locale locale) {
        if (rule.pace() == MonthPace.DAY) {
            return text(
                    locale,
                    began.getDayOfMonth() > NEVER_SHORT ? "repeat.day-or-last" : "repeat.day",
                    ordinal(began.getDayOfMonth(), locale));
        }
        return text(locale, "repeat.nth." + rule.nth(began), weekday(began.getDayOfWeek(), locale));
    }

    private String weekdays(Iterable<DayOfWeek> weekdays, Locale locale) {
        String said = "";
        TreeSet<DayOfWeek> sorted = new TreeSet<>();
        weekdays.forEach(sorted::add);
        for (DayOfWeek weekday : sorted) {
            String name = weekday(weekday, locale);
            boolean last = weekday == sorted.last();
            said = said.isEmpty() ? name : text(locale, last ? "repeat.and" : "repeat.comma", said, name);
        }
        return said;
    }

    String ordinal(int number, Locale locale) {
        return text(locale, "repeat.ordinal." + number);
    }

    static String weekday(DayOfWeek weekday, Locale locale) {
        return weekday.getDisplayName(TextStyle.FULL, locale);
    }

    static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM", locale).format(day);
    }

    String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
