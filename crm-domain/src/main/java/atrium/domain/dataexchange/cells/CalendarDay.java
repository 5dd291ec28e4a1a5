package atrium.domain.dataexchange.cells;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates out of their parts, if there is such a day. */
final class CalendarDay {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"));
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> MONTHS = monthNames();

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|er)? (?:de )?(?<month>\\p{L}+) (?:de )?(?<year>\\d{4})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(?<month>\\p{L}+) (?<day>\\d{1,2})(?:st|nd|rd|th)? (?<year>\\d{4})");

    private CalendarDay() {}

    static @Nullable LocalDate of(String year, String month, String day) {
        return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** "12. März 2024", "March 12th, 2024", "12 de marzo de 2024", "12-Mar-2024". */
    static @Nullable LocalDate withMonthName(String text) {
        String words = PlainWords.of(text);
        Matcher match = DAY_MONTH_YEAR.matcher(words);
        if (!match.matches()) {
            match = MONTH_DAY_YEAR.matcher(words);
        }
        Month month = match.matches() ? MONTHS.get(match.group("month")) : null;
        return month == null
                ? null
                : of(Integer.parseInt(match.group("year")), month.getValue(), Integer.parseInt(match.group("day")));
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        boolean exists = year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    private static Map<String, Month> monthNames() {
        Map<String, Month> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    names.putIfAbsent(PlainWords.of(month.getDisplayName(style, language)), month);
                }
            }
        }
        return names;
    }
}
