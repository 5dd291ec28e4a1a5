package atrium.domain.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Colleagues became guests of a meeting; for whoever tells them.
 *
 * @param people those who were not before, without whoever invited them
 */
public record GuestsInvited(UUID activityId, String subject, List<UUID> people, Actor actor, Instant at) {

    public GuestsInvited {
        people = List.copyOf(people);
    }
}
