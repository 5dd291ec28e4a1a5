package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody mentioned people in what they wrote about a customer or another record. The text itself stands on the timeline; this is for whoever
 * tells those people.
 *
 * @param record what they are mentioned in
 * @param customer the record on whose page it was written, which all of them see
 * @param people those who were not mentioned in it before, each once
 */
public record PeopleMentioned(RecordRef record, RecordRef customer, List<UUID> people, Actor actor, Instant at)
        implements RecordEvent {

    public PeopleMentioned {
        people = List.copyOf(people);
    }

    @Override
    public @Nullable UUID account() {
        return null;
    }

    @Override
    public @Nullable UUID contact() {
        return null;
    }

    @Override
    public String textKey() {
        return record.type() + ".mentioned";
    }

    @Override
    public List<String> arguments() {
        return people.stream().map(UUID::toString).toList();
    }
}
