package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may buy: a deal came into being.
 *
 * @param stage name of its stage
 * @param value net of tax, as text; blank when nobody knows it yet
 * @param currency of the value
 */
public record DealOpened(
        UUID dealId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String name,
        String stage,
        String value,
        String currency,
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
        return "deal.created";
    }

    @Override
    public List<String> arguments() {
        return List.of(name, stage, value, currency);
    }

    @Override
    public List<FieldChange> toldChanges() {
        return List.of();
    }
}
