package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal went into another stage of those in which it is open; one that was closed before is open again.
 *
 * @param from name of the stage before
 * @param to name of the stage now
 * @param reopened whether it was closed before
 */
public record DealMoved(
        UUID dealId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String name,
        String from,
        String to,
        boolean reopened,
        List<FieldChange> changes,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("deal", dealId);
    }

    @Override
    public RecordRef about() {
        return record();
    }

    @Override
    public String textKey() {
        return reopened ? "deal.reopened" : "deal.moved";
    }

    @Override
    public List<String> arguments() {
        return List.of(name, from, to);
    }

    @Override
    public List<FieldChange> toldChanges() {
        return DealWon.besides(changes);
    }
}
