package atrium.domain.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The hours of a week in which nothing special happens; weekdays that are absent are off. */
public record WorkingWeek(Map<DayOfWeek, WorkingHours> days) {

    /** Monday to Friday from nine to five. */
    public static final WorkingWeek USUAL = weekdays(WorkingHours.of(9 * 60, 17 * 60));

    public WorkingWeek {
        Map<DayOfWeek, WorkingHours> worked = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, hours) -> {
            if (!hours.isNone()) {
                worked.put(day, hours);
            }
        });
        days = Map.copyOf(worked);
    }

    /** The same hours from Monday to Friday. */
    public static WorkingWeek weekdays(WorkingHours hours) {
        Map<DayOfWeek, WorkingHours> days = new EnumMap<>(DayOfWeek.class);
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            days.put(DayOfWeek.of(day), hours);
        }
        return new WorkingWeek(days);
    }

    /** The hours of a weekday. */
    public WorkingHours on(DayOfWeek day) {
        return days.getOrDefault(day, WorkingHours.NONE);
    }

    /** How long people work in such a week. */
    public Duration length() {
        return days.values().stream().map(WorkingHours::length).reduce(Duration.ZERO, Duration::plus);
    }
}
