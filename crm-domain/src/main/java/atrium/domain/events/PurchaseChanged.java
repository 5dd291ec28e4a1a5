package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a purchase after it became known; the timeline keeps one entry for each order, so this is no other.
 *
 * @param deed {@code changed}, {@code archived}, {@code deleted} or {@code restored}
 */
public record PurchaseChanged(
        UUID purchaseId, String orderNumber, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("purchase", purchaseId);
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
        return "purchase." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(orderNumber);
    }
}
