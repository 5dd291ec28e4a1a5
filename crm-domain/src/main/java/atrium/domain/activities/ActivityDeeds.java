package atrium.domain.activities;

import atrium.domain.events.ActivityAssigned;
import atrium.domain.events.ActivityDone;
import atrium.domain.events.ActivityPlanned;
import atrium.domain.events.ActivityRepeated;
import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.GuestsInvited;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what was done with an activity, as it is now. */
final class ActivityDeeds {

    private ActivityDeeds() {}

    /** @param zone of whoever reads the day and the time among its values */
    static ActivityPlanned planned(Activity activity, ZoneId zone, Actor actor, Instant at) {
        ActivityFacts facts = activity.facts();
        return new ActivityPlanned(
                activity.id(),
                activity.kind().code(),
                activity.about().accountId(),
                activity.about().contactId(),
                activity.about().record(),
                facts.subject(),
                text(facts.description()),
                FieldChange.between(Map.of(), ActivityText.write(activity, zone)),
                actor,
                at);
    }

    /** @param zone of whoever reads the day and the time among its values */
    static ActivityRepeated repeated(Activity activity, ZoneId zone, Actor actor, Instant at) {
        return new ActivityRepeated(
                activity.id(),
                activity.kind().code(),
                FieldChange.between(Map.of(), ActivityText.write(activity, zone)),
                actor,
                at);
    }

    static ActivityDone done(Activity activity, Actor actor, Instant at) {
        ActivityFacts facts = activity.facts();
        return new ActivityDone(
                activity.id(),
                activity.kind().code(),
                activity.about().accountId(),
                activity.about().contactId(),
                activity.about().record(),
                facts.subject(),
                text(facts.description()),
                text(facts.outcome()),
                actor,
                at);
    }

    static ActivityAssigned assigned(Activity activity, UUID owner, Actor actor, Instant at) {
        return new ActivityAssigned(
                activity.id(),
                activity.kind().code(),
                activity.about().accountId(),
                activity.about().contactId(),
                activity.about().record(),
                activity.facts().subject(),
                owner,
                actor,
                at);
    }

    static GuestsInvited invited(Activity activity, List<UUID> people, Actor actor, Instant at) {
        return new GuestsInvited(activity.id(), activity.facts().subject(), people, actor, at);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
