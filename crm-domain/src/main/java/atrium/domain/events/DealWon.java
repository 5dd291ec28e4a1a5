package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer buys: a deal was won.
 *
 * @param value net of tax, as text; blank when it is unknown
 * @param currency of the value
 * @param on the day on which it was won
 */
public record DealWon(
        UUID dealId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String name,
        String value,
        String currency,
        LocalDate on,
        List<FieldChange> changes,
        Actor actor,
        Instant at,
        Instant happenedAt)
        implements RecordEvent {

    private static final Set<String> TOLD = Set.of("stage", "pipeline", "closeOn", "lossReason", "lossNote");

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
        return "deal.won";
    }

    @Override
    public List<String> arguments() {
        return List.of(name, value, currency);
    }

    @Override
    public List<FieldChange> toldChanges() {
        return besides(changes);
    }

    // What the sentence itself says need not be said again.
    static List<FieldChange> besides(List<FieldChange> changes) {
        return changes.stream().filter(change -> !TOLD.contains(change.field())).toList();
    }
}
