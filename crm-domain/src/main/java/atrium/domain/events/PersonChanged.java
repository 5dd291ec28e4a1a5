package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to one of our own people or to how they sign in.
 *
 * @param deed what happened, such as {@code invited}; the sentence stands under {@code person.<deed>}
 */
public record PersonChanged(UUID personId, String name, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("person", personId);
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
        return "person." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
