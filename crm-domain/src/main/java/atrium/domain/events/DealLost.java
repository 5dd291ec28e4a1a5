package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer doesn't buy: a deal was lost.
 *
 * @param reason why, in the words of the company; blank when nobody knows
 * @param note what else there is to say of it; blank for nothing
 */
public record DealLost(
        UUID dealId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String name,
        String reason,
        String note,
        List<FieldChange> changes,
        Actor actor,
        Instant at,
        Instant happenedAt)
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
        return "deal.lost";
    }

    @Override
    public List<String> arguments() {
        return List.of(name, reason, note);
    }

    @Override
    public List<FieldChange> toldChanges() {
        return DealWon.besides(changes);
    }
}
