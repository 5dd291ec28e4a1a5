package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact no longer works for an account; told on that account's timeline. */
public record ContactLeft(UUID contactId, UUID accountId, String name, Actor actor, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("contact", contactId);
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
        return "contact.left";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
