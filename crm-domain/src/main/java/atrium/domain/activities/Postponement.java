package atrium.domain.activities;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what is planned to another day or time of day, and changes how long it takes; what isn't named stays, and so does the
 * pace of what repeats.
 */
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
     * When something was due before, and how long it was to take.
     *
     * @param day in ISO form; empty for some time
     * @param time of day in ISO form; empty for the whole day
     * @param minutes empty where that was not known
     */
    public record Before(String day, String time, String minutes) {}

    /**
     * Where it is moved; null for what stays.
     *
     * @param day one of today, tomorrow, monday (the next one), week, month (from today), or a day in ISO form
     * @param time of day in ISO form; empty for the whole day
     * @param minutes how long it takes; empty for not known
     */
    public record Move(
            @Nullable String day,
            @Nullable String time,
            @Nullable String minutes) {}

    /**
     * Moves it.
     *
     * @throws atrium.domain.records.InvalidRecord when the day, the time or the minutes are none
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    public Before to(UUID activity, Move move, Viewer viewer) {
        Map<String, String> before = activities.fields(activity, viewer);
        Map<String, String> values = new HashMap<>();
        put(values, "due", move.day() == null ? null : day(move.day(), viewer));
        put(values, "dueTime", move.time());
        put(values, "minutes", move.minutes());
        activities.move(activity, values, viewer);
        return new Before(
                before.getOrDefault("due", ""), before.getOrDefault("dueTime", ""), before.getOrDefault("minutes", ""));
    }

    /** Moves it to another day; its time of day stays. The same is refused as by the other. */
    public Before to(UUID activity, String day, Viewer viewer) {
        return to(activity, new Move(day, null, null), viewer);
    }

    /** Takes a move back. */
    public void back(UUID activity, Before before, Viewer viewer) {
        activities.move(
                activity, Map.of("due", before.day(), "dueTime", before.time(), "minutes", before.minutes()), viewer);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
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
