package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.RecordEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others what became of activities. */
@Component
class ActivityNews {

    private final ActivityRepository activities;
    private final ApplicationEventPublisher events;

    ActivityNews(ActivityRepository activities, ApplicationEventPublisher events) {
        this.activities = activities;
        this.events = events;
    }

    // What others read by SQL in the same transaction stands there before they hear of it.
    void tell(RecordEvent event) {
        activities.flush();
        events.publishEvent(event);
    }

    /** Tells that it became somebody's, where it did. */
    void tellOwner(Activity activity, @Nullable UUID former, Actor actor, Instant now) {
        UUID owner = activity.facts().ownerId();
        if (owner != null && !owner.equals(former)) {
            events.publishEvent(ActivityDeeds.assigned(activity, owner, actor, now));
        }
    }

    /** Tells colleagues that they are guests, unless they were before. */
    void tellGuests(Activity activity, List<Guest> former, Actor actor, Instant now) {
        List<UUID> people = activity.guests().stream()
                .filter(guest -> !former.contains(guest))
                .flatMap(guest -> Optional.ofNullable(guest.personId()).stream())
                .filter(person -> !person.equals(actor.personId()))
                .toList();
        if (!people.isEmpty()) {
            events.publishEvent(ActivityDeeds.invited(activity, people, actor, now));
        }
    }
}
