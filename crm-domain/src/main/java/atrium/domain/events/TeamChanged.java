package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to one of our own teams.
 *
 * @param deed what happened, such as {@code founded}; the sentence stands under {@code team.<deed>}
 */
public record TeamChanged(UUID teamId, String name, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("team", teamId);
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
        return "team." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
