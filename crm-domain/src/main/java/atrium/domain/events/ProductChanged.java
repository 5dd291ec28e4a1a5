package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a product.
 *
 * @param deed {@code created}, {@code changed}, {@code archived}, {@code deleted} or {@code restored}
 */
public record ProductChanged(
        UUID productId, String name, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("product", productId);
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
        return "product." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
