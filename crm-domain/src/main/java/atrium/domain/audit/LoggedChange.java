package atrium.domain.audit;

import atrium.domain.events.Cause;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param personName who did it, as they are called today; null for Atrium itself
 * @param origin id of the import, change of many, rule or key that did it; null when nothing of the kind did
 * @param save what was stored together has the same one; null when that is not known
 */
public record LoggedChange(
        UUID id,
        Instant at,
        @Nullable UUID personId,
        @Nullable String personName,
        Cause cause,
        @Nullable UUID origin,
        RecordRef record,
        String textKey,
        List<String> arguments,
        List<FieldChange> changes,
        @Nullable UUID save) {

    /** What happened, such as {@code changed}: the end of the key of its sentence. */
    public String deed() {
        return textKey.substring(textKey.lastIndexOf('.') + 1);
    }
}
