package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record was shared with a person or a team, or is so differently now.
 *
 * @param name what the record is called
 * @param grantee name of the person or team
 * @param edit whether to edit, not only to read
 * @param until last day of it; null without an end
 * @param before how it was shared with the same one until now, as {@link #told}; null when it was not
 */
public record RecordShared(
        RecordRef record,
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String grantee,
        boolean edit,
        @Nullable LocalDate until,
        @Nullable String before,
        Actor actor,
        Instant at)
        implements RecordEvent {

    /** Key of the field that says with whom a record is shared. */
    public static final String FIELD = "sharedWith";

    /** What a log keeps of a share: with whom, what for, until when. */
    public static String told(String grantee, boolean edit, @Nullable LocalDate until) {
        return grantee + (edit ? " (edit" : " (read") + (until == null ? ")" : ", until " + until + ")");
    }

    @Override
    public String textKey() {
        return record.type() + (edit ? ".shared-to-edit" : ".shared");
    }

    @Override
    public List<String> arguments() {
        return List.of(name, grantee);
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange(FIELD, before, told(grantee, edit, until)));
    }

    @Override
    public List<FieldChange> toldChanges() {
        return List.of();
    }
}
