package atrium.domain.conditions;

import atrium.domain.conditions.Condition.Comparison;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Optional;
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

    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,3})([dwmy])");

    /** @param comparison with an operator that takes dates or periods, already checked */
    public static Span of(Comparison comparison, Standpoint standpoint) {
        String first = comparison.values().get(0);
        LocalDate today = LocalDate.ofInstant(standpoint.now(), standpoint.zone());
        return switch (comparison.operator()) {
            case IS -> days(date(first), date(first), standpoint);
            case BEFORE -> new Span(null, start(date(first), standpoint));
            case AFTER -> new Span(start(date(first).plusDays(1), standpoint), null);
            case BETWEEN -> days(date(first), date(comparison.values().get(1)), standpoint);
            case LAST ->
                new Span(
                        start(today.minus(period(first)), standpoint),
                        standpoint.now().plus(1, ChronoUnit.MICROS));
            case NEXT ->
                new Span(standpoint.now(), start(today.plus(period(first)).plusDays(1), standpoint));
            case THIS -> current(first, today, standpoint);
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

    private static Span current(String unit, LocalDate today, Standpoint standpoint) {
        return switch (unit) {
            case "day" -> days(today, today, standpoint);
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(
                        WeekFields.of(standpoint.locale()).getFirstDayOfWeek()));
                yield days(monday, monday.plusDays(6), standpoint);
            }
            case "month" -> months(today.withDayOfMonth(1), 1, standpoint);
            case "quarter" ->
                months(today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1), 3, standpoint);
            default -> months(today.withDayOfYear(1), 12, standpoint);
        };
    }

    private static Span months(LocalDate first, int count, Standpoint standpoint) {
        return days(first, first.plusMonths(count).minusDays(1), standpoint);
    }

    private static Span days(LocalDate first, LocalDate last, Standpoint standpoint) {
        return new Span(start(first, standpoint), start(last.plusDays(1), standpoint));
    }

    private static Instant start(LocalDate day, Standpoint standpoint) {
        return day.atStartOfDay(standpoint.zone()).toInstant();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String text) {
        return readPeriod(text).orElseThrow();
    }
}
