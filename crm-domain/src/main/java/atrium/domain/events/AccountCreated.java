package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account came into being. */
public record AccountCreated(UUID accountId, String name, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("account", accountId);
    }

    @Override
    public @Nullable UUID account() {
        return accountId;
    }

    @Override
    public @Nullable UUID contact() {
        return null;
    }

    @Override
    public String textKey() {
        return "account.created";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }

    @Override
    public List<FieldChange> toldChanges() {
        return List.of();
    }
}
