package atrium.web.calendarfeeds;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.TimeZone;

/** Describes zones as iCalendar asks for it (RFC 5545, 3.6.5), by the rules that this machine knows. */
final class FeedZones {

    // Where clocks are changed by no rule that can be said, what is known of the next years is listed.
    private static final int YEARS = 12;
    private static final long MILLIS = 1000;
    private static final int A_WEEK = 7;
    private static final int LAST = -1;

    private FeedZones() {}

    /** @param year the first that is asked for */
    static TimezoneAssignment of(ZoneId zone, int year) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        LocalDateTime start = LocalDateTime.of(year - 1, 1, 1, 0, 0);
        ZoneOffset offset = rules.getOffset(start);
        add(component, rules.isDaylightSavings(start.toInstant(offset)), observance(start, offset, offset));
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        if (!changes.isEmpty() && changes.stream().allMatch(FeedZones::sayable)) {
            for (ZoneOffsetTransitionRule change : changes) {
                ZoneOffsetTransition first = change.createTransition(year - 1);
                Observance observance = observance(first);
                observance.setRecurrenceRule(yearly(change));
                add(component, rules.isDaylightSavings(first.getInstant()), observance);
            }
        } else {
            Instant from = start.toInstant(offset);
            ZoneOffsetTransition next = rules.nextTransition(from);
            while (next != null && next.getDateTimeBefore().getYear() < year + YEARS) {
                add(component, rules.isDaylightSavings(next.getInstant()), observance(next));
                next = rules.nextTransition(next.getInstant());
            }
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static void add(VTimezone component, boolean saving, Observance observance) {
        if (saving) {
            component.addDaylightSavingsTime((DaylightSavingsTime) copied(observance, new DaylightSavingsTime()));
        } else {
            component.addStandardTime((StandardTime) copied(observance, new StandardTime()));
        }
    }

    private static Observance copied(Observance from, Observance to) {
        to.setDateStart(from.getDateStart());
        to.setTimezoneOffsetFrom(from.getTimezoneOffsetFrom());
        to.setTimezoneOffsetTo(from.getTimezoneOffsetTo());
        to.setRecurrenceRule(from.getRecurrenceRule());
        return to;
    }

    private static Observance observance(ZoneOffsetTransition change) {
        return observance(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance observance(LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        Observance observance = new Observance();
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * MILLIS));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * MILLIS));
        return observance;
    }

    // "The last Sunday of March", or "the Sunday from the 8th on", which is the second one.
    private static boolean sayable(ZoneOffsetTransitionRule change) {
        int day = change.getDayOfMonthIndicator();
        return change.getDayOfWeek() != null
                && !change.isMidnightEndOfDay()
                && (day == LAST || day > 0 && day % A_WEEK == 1);
    }

    private static Recurrence yearly(ZoneOffsetTransitionRule change) {
        int day = change.getDayOfMonthIndicator();
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(change.getMonth().getValue())
                .byDay(day == LAST ? LAST : day / A_WEEK + 1, weekday(change.getDayOfWeek()))
                .build();
    }

    static DayOfWeek weekday(java.time.DayOfWeek day) {
        return DayOfWeek.valueOfAbbr(day.name().substring(0, 2));
    }
}
