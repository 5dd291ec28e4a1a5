package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes part in a deal, has something else to say in it, or takes part no more. The person is named by id alone: not all
 * who see the deal see the contact.
 *
 * @param contact the person
 * @param deed {@code person-added}, {@code person-changed} or {@code person-removed}
 * @param roles for each of {@link #ROLES} whether the person has it
 * @param note what else was written about it; empty for nothing
 * @param before what the log keeps of it: id, roles and note; null when the person took no part
 * @param after the same as it is now; null when the person takes part no more
 */
public record DealPersonChanged(
        UUID dealId,
        @Nullable UUID account,
        UUID contact,
        String name,
        String deed,
        List<Boolean> roles,
        String note,
        @Nullable String before,
        @Nullable String after,
        Actor actor,
        Instant at)
        implements RecordEvent {

    /** The key of the field that tells of people. */
    public static final String FIELD = "people";

    /** The roles in the order in which the sentence tells them. */
    public static final List<String> ROLES = List.of("decides", "pays", "uses", "blocks", "influences");

    public DealPersonChanged {
        roles = List.copyOf(roles);
    }

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
        return "deal." + deed;
    }

    @Override
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(name, note));
        roles.forEach(has -> arguments.add(has ? "1" : "0"));
        return arguments;
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange(FIELD, before, after));
    }

    @Override
    public List<FieldChange> toldChanges() {
        return List.of();
    }
}
