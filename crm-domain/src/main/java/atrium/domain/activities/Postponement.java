package atrium.domain.activities;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is planned to another day; its time of day stays, and so does the pace of what repeats. */
@Component
@Transactional
public class Postponement {

    private final Activities activities;
    private final Clock clock;

    Postponement(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * When something was due before.
     *
     * @param day in ISO form; empty for some time
     * @param time of day in ISO form; empty for the whole day
     */
    public record Before(String day, String time) {}

    /**
     * Moves it.
     *
     * @param to one of today, tomorrow, monday (the next one), week, month (from today), or a day in ISO form
     * @throws atrium.domain.records.InvalidRecord when it is no day
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    public Before to(UUID activity, String to, Viewer viewer) {
        Map<String, String> before = activities.fields(activity, viewer);
        activities.move(activity, Map.of("due", day(to, viewer)), viewer);
        return new Before(before.getOrDefault("due", ""), before.getOrDefault("dueTime", ""));
    }

    /** Takes a move back. */
    public void back(UUID activity, Before before, Viewer viewer) {
        activities.move(activity, Map.of("due", before.day(), "dueTime", before.time()), viewer);
    }

    private String day(String to, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return switch (to) {
            case "today" -> today.toString();
            case "tomorrow" -> today.plusDays(1).toString();
            case "monday" ->
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString();
            case "week" -> today.plusWeeks(1).toString();
            case "month" -> today.plusMonths(1).toString();
            default -> to;
        };
    }
}
