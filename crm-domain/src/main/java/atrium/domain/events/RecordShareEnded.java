package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record is no longer shared with a person or a team.
 *
 * @param name what the record is called
 * @param grantee name of the person or team
 * @param before how it was shared, as {@link RecordShared#told}
 * @param planned whether its last day passed, rather than somebody ended it
 * @param happenedAt when it ended
 */
public record RecordShareEnded(
        RecordRef record,
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String grantee,
        String before,
        boolean planned,
        Actor actor,
        Instant happenedAt,
        Instant at)
        implements RecordEvent {

    @Override
    public String textKey() {
        return record.type() + (planned ? ".share-ran-out" : ".unshared");
    }

    @Override
    public List<String> arguments() {
        return List.of(name, grantee);
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange(RecordShared.FIELD, before, null));
    }

    @Override
    public List<FieldChange> toldChanges() {
        return List.of();
    }
}
