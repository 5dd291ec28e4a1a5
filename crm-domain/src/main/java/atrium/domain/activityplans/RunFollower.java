package atrium.domain.activityplans;

import atrium.domain.activities.Activities;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.events.ActivityDone;
import atrium.domain.events.ActivityPutBack;
import atrium.domain.events.ActivityReopened;
import atrium.domain.events.ActivityWithdrawn;
import atrium.domain.events.Actor;
import atrium.domain.organization.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans the step that waits for another when that is done or taken away, in the same transaction; and takes it back, if nobody
 * has touched it, when the other is open again.
 */
@Component
class RunFollower {

    private final RunTable runs;
    private final Activities activities;
    private final WorkingTimes working;
    private final People people;

    RunFollower(RunTable runs, Activities activities, WorkingTimes working, People people) {
        this.runs = runs;
        this.activities = activities;
        this.working = working;
        this.people = people;
    }

    @EventListener
    void on(ActivityDone done) {
        goOn(done.activityId(), done.actor(), done.at());
    }

    @EventListener
    void on(ActivityWithdrawn gone) {
        goOn(gone.activityId(), gone.actor(), gone.at());
    }

    @EventListener
    void on(ActivityReopened reopened) {
        goBack(reopened.activityId(), reopened.actor());
    }

    @EventListener
    void on(ActivityPutBack back) {
        goBack(back.activityId(), back.actor());
    }

    private void goOn(UUID before, Actor actor, Instant at) {
        runs.after(before)
                .filter(next -> next.waiting() && next.activityId() == null)
                .ifPresent(next -> {
                    UUID owner = owner(next);
                    LocalDate today = LocalDate.ofInstant(at, next.zoneOf());
                    Map<String, String> values = new HashMap<>();
                    values.put("subject", next.subject());
                    values.put("description", next.description() == null ? "" : next.description());
                    values.put("priority", next.priority());
                    values.put("owner", owner == null ? "" : owner.toString());
                    values.put(
                            "due",
                            Days.after(today, next.workingDays(), working, owner)
                                    .toString());
                    values.put(
                            "dueTime",
                            next.dueTime() == null ? "" : next.dueTime().toString());
                    runs.planned(next, activities.planAfter(before, next.kindOf(), values, next.zoneOf(), actor));
                });
    }

    // Of somebody who has left it is for whoever started the plan.
    private @Nullable UUID owner(RunTable.Next next) {
        UUID owner = next.ownerId();
        if (owner != null && people.isActive(owner)) {
            return owner;
        }
        return people.isActive(next.startedBy()) ? next.startedBy() : null;
    }

    // The step waits again before its activity goes, so that its going leads no further.
    private void goBack(UUID before, Actor actor) {
        runs.after(before).filter(RunTable.Next::waiting).ifPresent(next -> {
            UUID planned = next.activityId();
            if (planned != null && activities.untouched(planned)) {
                runs.planned(next, null);
                activities.takeBack(planned, actor);
            }
        });
    }
}
