package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact got other values in some fields. */
public record ContactChanged(
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
        return "contact.changed";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
