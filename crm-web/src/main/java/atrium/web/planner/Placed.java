package atrium.web.planner;

import atrium.domain.activities.CalendarPlan;
import atrium.domain.activities.TeamCalendar;
import atrium.web.planner.WallDay.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A plan with the moments between which it takes place. */
record Placed(CalendarPlan plan, Instant from, Instant to) {

    static Placed of(CalendarPlan plan) {
        int minutes = Objects.requireNonNullElse(plan.minutes(), TeamCalendar.MINUTES);
        return new Placed(plan, plan.dueAt(), plan.dueAt().plus(Duration.ofMinutes(minutes)));
    }

    boolean allDay() {
        return plan.dueDay() != null;
    }

    boolean isOn(WallDay day) {
        return allDay() ? day.date().equals(plan.dueDay()) : day.holds(from, to);
    }

    boolean beginsOn(WallDay day) {
        return allDay() || !from.isBefore(day.begins());
    }

    Place on(WallDay day) {
        return day.place(from, to);
    }
}
