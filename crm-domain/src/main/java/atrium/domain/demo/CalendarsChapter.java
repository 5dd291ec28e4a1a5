package atrium.domain.demo;

import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.OwnDays;
import atrium.domain.calendars.TeamCalendars;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the demo company works: at the office from nine to five, and longer in customer care. */
@Component
@Order(12)
class CalendarsChapter implements DemoChapter {

    private final WorkingCalendars calendars;
    private final CalendarKeeping keeping;
    private final OwnDays days;
    private final TeamCalendars teams;
    private final Viewers viewers;

    CalendarsChapter(
            WorkingCalendars calendars, CalendarKeeping keeping, OwnDays days, TeamCalendars teams, Viewers viewers) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.days = days;
        this.teams = teams;
        this.viewers = viewers;
    }

    @Override
    public void begin(DemoStory story) {
        Viewer viewer = viewers.find(
                        story.colleagues(StandardRole.ADMINISTRATOR).get(0).id())
                .orElseThrow();
        int year = LocalDate.ofInstant(story.now(), story.zone()).getYear();
        UUID office = calendars.ofCompany().id();
        days.add(office, everyYear("Christmas Eve", year + "-12-24", ""), viewer);
        days.add(office, everyYear("New Year's Eve", year + "-12-31", ""), viewer);
        UUID support = keeping.add(supportHours(story), viewer);
        days.add(support, everyYear("Christmas Eve", year + "-12-24", "09:00–13:00"), viewer);
        days.add(support, everyYear("New Year's Eve", year + "-12-31", "09:00–13:00"), viewer);
        story.colleagues(StandardRole.SUPPORT_LEAD).stream()
                .limit(1)
                .forEach(lead -> teams.follow(support, lead.team(), viewer));
    }

    private static Map<String, String> everyYear(String name, String date, String hours) {
        return Map.of("name", name, "date", date, "yearly", "true", "hours", hours);
    }

    private static Map<String, String> supportHours(DemoStory story) {
        Map<String, String> values =
                new HashMap<>(Map.of("name", "Support hours", "country", DemoCompany.COMPANY.country()));
        values.put("zone", story.zone().getId());
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            values.put(day, "08:00–20:00");
        }
        values.put("saturday", "09:00–13:00");
        return values;
    }
}
