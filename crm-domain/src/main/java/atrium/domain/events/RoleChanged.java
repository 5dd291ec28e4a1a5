package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a role.
 *
 * @param deed what happened, such as {@code defined}; the sentence stands under {@code role.<deed>}
 */
public record RoleChanged(UUID roleId, String name, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("role", roleId);
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
        return "role." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
