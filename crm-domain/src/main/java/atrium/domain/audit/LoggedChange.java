package atrium.domain.audit;

import atrium.domain.events.Cause;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final String CHANGED = "changed";

    /** The same with those of its changes that the viewer knows of; empty when it told of nothing else. */
    Optional<LoggedChange> seenBy(Viewer viewer) {
        List<FieldChange> seen = changes.stream()
                .filter(change -> viewer.sees(record.type(), change.field()))
                .toList();
        if (seen.size() == changes.size()) {
            return Optional.of(this);
        }
        return seen.isEmpty() && deed().equals(CHANGED)
                ? Optional.empty()
                : Optional.of(new LoggedChange(
                        id, at, personId, personName, cause, origin, record, textKey, arguments, seen, save));
    }

    /** What happened, such as {@code changed}: the end of the key of its sentence. */
    public String deed() {
        return textKey.substring(textKey.lastIndexOf('.') + 1);
    }
}
