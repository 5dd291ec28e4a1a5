package atrium.web.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A period that can be looked at, with the one before it, which ends where it begins: so many days back from today, today among
 * them, or a whole month, quarter or year of the calendar beside the whole one before.
 *
 * @param before first day of the one before
 * @param from its first day
 * @param until the day after its last
 */
record PeriodChoice(Code code, LocalDate before, LocalDate from, LocalDate until) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** What can be chosen; addresses name it in lower case with hyphens. */
    enum Code {
        LAST_30_DAYS(today -> days(today, 30)),
        LAST_90_DAYS(today -> days(today, 90)),
        LAST_365_DAYS(today -> days(today, 365)),
        THIS_MONTH(today -> months(today.withDayOfMonth(1), 1)),
        LAST_MONTH(today -> months(today.withDayOfMonth(1).minusMonths(1), 1)),
        THIS_QUARTER(today -> months(quarter(today), MONTHS_OF_QUARTER)),
        LAST_QUARTER(today -> months(quarter(today).minusMonths(MONTHS_OF_QUARTER), MONTHS_OF_QUARTER)),
        THIS_YEAR(today -> months(today.withDayOfYear(1), MONTHS_OF_YEAR)),
        LAST_YEAR(today -> months(today.withDayOfYear(1).minusYears(1), MONTHS_OF_YEAR));

        private final Function<LocalDate, LocalDate[]> days;

        Code(Function<LocalDate, LocalDate[]> days) {
            this.days = days;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        PeriodChoice at(LocalDate today) {
            LocalDate[] ends = days.apply(today);
            return new PeriodChoice(this, ends[0], ends[1], ends[2]);
        }

        private static LocalDate[] days(LocalDate today, int count) {
            LocalDate until = today.plusDays(1);
            return new LocalDate[] {until.minusDays(2L * count), until.minusDays(count), until};
        }

        private static LocalDate[] months(LocalDate first, int count) {
            return new LocalDate[] {first.minusMonths(count), first, first.plusMonths(count)};
        }

        private static LocalDate quarter(LocalDate today) {
            return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_OF_QUARTER);
        }
    }

    /** The one of this code; the usual one on any other text. */
    static PeriodChoice of(String code, Code usual, LocalDate today) {
        return Arrays.stream(Code.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(usual)
                .at(today);
    }

    static List<Code> all() {
        return List.of(Code.values());
    }

    /** Its last day. */
    LocalDate last() {
        return until.minusDays(1);
    }

    /** The last day of the one before. */
    LocalDate lastBefore() {
        return from.minusDays(1);
    }
}
