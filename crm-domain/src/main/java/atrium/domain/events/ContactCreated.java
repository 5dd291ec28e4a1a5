package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact came into being. */
public record ContactCreated(
        UUID contactId, @Nullable UUID accountId, String name, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

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
        return contactId;
    }

    @Override
    public String textKey() {
        return "contact.created";
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
