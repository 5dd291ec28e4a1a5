package atrium.domain.conditions;

import atrium.domain.conditions.Condition.Comparison;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that a comparison of an instant means.
 *
 * @param from its first instant; null without a beginning
 * @param to the first instant after it; null without an end
 */
public record Span(@Nullable Instant from, @Nullable Instant to) {

    /** What the current, the last or the next one of can be asked for. */
    static final Set<String> UNITS = Set.of("day", "week", "month", "quarter", "year");

    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,3})([dwmy])");
    private static final String TODAY = "today";
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(10_000, 1, 1);

    /** @param comparison with an operator that takes dates or periods, already checked */
    public static Span of(Comparison comparison, Standpoint standpoint) {
        String first = comparison.values().get(0);
        LocalDate today = LocalDate.ofInstant(standpoint.now(), standpoint.zone());
        return switch (comparison.operator()) {
            case IS -> days(day(first, today), day(first, today), standpoint);
            case BEFORE -> new Span(null, start(day(first, today), standpoint));
            case AFTER -> new Span(start(day(first, today).plusDays(1), standpoint), null);
            case BETWEEN -> days(day(first, today), day(comparison.values().get(1), today), standpoint);
            case LAST ->
                UNITS.contains(first)
                        ? unit(first, today, -1, standpoint)
                        : new Span(
                                start(today.minus(period(first)), standpoint),
                                standpoint.now().plus(1, ChronoUnit.MICROS));
            case NEXT ->
                UNITS.contains(first)
                        ? unit(first, today, 1, standpoint)
                        : new Span(
                                standpoint.now(),
                                start(today.plus(period(first)).plusDays(1), standpoint));
            case THIS -> unit(first, today, 0, standpoint);
            default -> throw new IllegalArgumentException(comparison.operator().code());
        };
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }

    /** The period written as {@code 30d}, {@code 2w}, {@code 6m} or {@code 1y}. */
    static Optional<Period> readPeriod(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "w" -> Period.ofWeeks(count);
                    case "m" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }

    /** Whether the text names a day: {@code 2026-11-22}, {@code today}, {@code -90d} before today or {@code +2w} after it. */
    static boolean isDay(String text) {
        try {
            return day(text, LocalDate.EPOCH).getYear() >= 1 || isDistance(text);
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    // The whole day, week, month … so many before or after the one in which today lies.
    private static Span unit(String unit, LocalDate today, int away, Standpoint standpoint) {
        return switch (unit) {
            case "day" -> days(today.plusDays(away), today.plusDays(away), standpoint);
            case "week" -> {
                LocalDate first = today.with(TemporalAdjusters.previousOrSame(
                                WeekFields.of(standpoint.locale()).getFirstDayOfWeek()))
                        .plusWeeks(away);
                yield days(first, first.plusDays(6), standpoint);
            }
            case "month" -> months(today.withDayOfMonth(1).plusMonths(away), 1, standpoint);
            case "quarter" ->
                months(
                        today.withDayOfMonth(1)
                                .withMonth((today.getMonthValue() - 1) / 3 * 3 + 1)
                                .plusMonths(3L * away),
                        3,
                        standpoint);
            default -> months(today.withDayOfYear(1).plusYears(away), 12, standpoint);
        };
    }

    private static Span months(LocalDate first, int count, Standpoint standpoint) {
        return days(first, first.plusMonths(count).minusDays(1), standpoint);
    }

    private static Span days(LocalDate first, LocalDate last, Standpoint standpoint) {
        return new Span(start(first, standpoint), start(last.plusDays(1), standpoint));
    }

    // Periods reach beyond the years that the database knows.
    private static Instant start(LocalDate day, Standpoint standpoint) {
        LocalDate known = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return known.atStartOfDay(standpoint.zone()).toInstant();
    }

    private static LocalDate day(String text, LocalDate today) {
        if (text.equals(TODAY)) {
            return today;
        }
        if (!isDistance(text)) {
            return text.length() == 10 ? LocalDate.parse(text) : LocalDate.MIN;
        }
        Period distance = period(text.substring(1));
        return text.charAt(0) == '-' ? today.minus(distance) : today.plus(distance);
    }

    private static boolean isDistance(String text) {
        return text.matches("[-+].*") && readPeriod(text.substring(1)).isPresent();
    }

    private static Period period(String text) {
        return readPeriod(text).orElseThrow();
    }
}
