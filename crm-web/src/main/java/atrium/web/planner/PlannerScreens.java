package atrium.web.planner;

import atrium.domain.absences.AwayPeople;
import atrium.domain.activities.CalendarPlan;
import atrium.domain.activities.TeamCalendar;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.organization.PersonSummary;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what is asked of the calendar and lays it out. */
@Component
class PlannerScreens {

    private final TeamCalendar calendar;
    private final WorkingTimes working;
    private final AwayPeople away;
    private final PlannerBars bars;
    private final MessageSource texts;
    private final Clock clock;

    PlannerScreens(
            TeamCalendar calendar,
            WorkingTimes working,
            AwayPeople away,
            PlannerBars bars,
            MessageSource texts,
            Clock clock) {
        this.calendar = calendar;
        this.working = working;
        this.away = away;
        this.bars = bars;
        this.texts = texts;
        this.clock = clock;
    }

    PlannerScreen of(PlannerQuestion question) {
        var people = question.people().stream().map(PersonSummary::id).toList();
        List<CalendarPlan> plans = calendar.of(
                people, question.from(), question.until(), question.choice().kinds(), question.viewer());
        List<Placed> placed = plans.stream().map(Placed::of).toList();
        PlannerDays days = new PlannerDays(
                question,
                working.calendars(people),
                away.between(people, question.from(), question.until()),
                clock.instant(),
                new Chips(question, texts),
                texts);
        String mode = question.mode();
        return new PlannerScreen(
                mode,
                question.address(),
                bars.of(question, plans.size() >= TeamCalendar.MOST),
                switch (mode) {
                    case "hours" -> days.hours(placed);
                    case "month" -> days.month(placed);
                    case "list" -> days.list(placed);
                    default -> days.heads();
                },
                switch (mode) {
                    case "team-day" -> days.hoursOfEach(placed);
                    case "team-week" -> days.weeks(placed);
                    default -> List.of();
                },
                mode.equals("team-day") ? days.window(placed) : null);
    }
}
