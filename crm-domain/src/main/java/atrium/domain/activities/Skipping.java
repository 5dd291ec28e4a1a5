package atrium.domain.activities;

import atrium.domain.events.ActivityChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.records.Viewer;
import atrium.domain.repeats.Repeat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves out one of those that repeat: it is to be done on the next date instead. */
@Component
@Transactional
public class Skipping {

    private final Activities activities;
    private final ActivitySight sight;
    private final Series series;
    private final ActivityNews news;
    private final Clock clock;

    Skipping(Activities activities, ActivitySight sight, Series series, ActivityNews news, Clock clock) {
        this.activities = activities;
        this.sight = sight;
        this.series = series;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param date the date by its rule that was left out
     * @param due the day on which it is to be done now; empty when none follows, and it was taken away
     */
    public record Skipped(Postponement.Before before, LocalDate date, Optional<LocalDate> due) {}

    /**
     * Moves it to the next date of its rule; the last one is taken away.
     *
     * @throws ComesOnce when it is done or doesn't repeat
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    public Skipped skip(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Repeat repeat = activity.facts().repeat();
        if (repeat == null || activity.done()) {
            throw new ComesOnce();
        }
        Map<String, String> before = ActivityText.write(activity.facts(), viewer.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), repeat.zone());
        Optional<Repeat.Next> next =
                repeat.after(today, series.calendar(activity.facts().ownerId()));
        next.ifPresentOrElse(
                found -> change(activity, Series.moved(activity.facts(), found), viewer),
                () -> activities.withdraw(id, viewer));
        return new Skipped(
                new Postponement.Before(
                        before.getOrDefault("due", ""),
                        before.getOrDefault("dueTime", ""),
                        before.getOrDefault("minutes", "")),
                repeat.date(),
                next.map(Repeat.Next::due));
    }

    /** Brings back the date that was left out, where its rule still leads from there to where it is. */
    public void back(UUID id, Postponement.Before before, LocalDate date, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Optional.ofNullable(activity.facts().repeat())
                .flatMap(repeat ->
                        repeat.leftOut(date, series.calendar(activity.facts().ownerId())))
                .ifPresent(repeat -> {
                    ActivityFacts facts = activity.facts();
                    change(activity, facts.due(facts.dueDay(), facts.dueAt(), repeat), viewer);
                    activities.move(id, Map.of("due", before.day(), "dueTime", before.time()), viewer);
                });
    }

    private void change(Activity activity, ActivityFacts facts, Viewer viewer) {
        Instant now = clock.instant();
        Map<String, String> before = ActivityText.write(activity.facts(), viewer.zone());
        activity.describe(facts, now);
        news.tell(new ActivityChanged(
                activity.id(),
                activity.kind().code(),
                FieldChange.between(before, ActivityText.write(facts, viewer.zone())),
                viewer.actor(),
                now));
    }
}
