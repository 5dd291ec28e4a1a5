package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tags were put on a record or taken off it, which is told as any other change of the record.
 *
 * @param before names of its tags with commas between them; null for none
 * @param after the same as it is now
 */
public record RecordTagged(
        RecordRef record,
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        @Nullable String before,
        @Nullable String after,
        Actor actor,
        Instant at)
        implements RecordEvent {

    /** Key of the field that says which tags a record carries. */
    public static final String FIELD = "tags";

    @Override
    public String textKey() {
        return record.type() + ".changed";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange(FIELD, before, after));
    }
}
