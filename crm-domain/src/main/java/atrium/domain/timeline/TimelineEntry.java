package atrium.domain.timeline;

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
 * One touch of a customer, with all that is needed to show it.
 *
 * @param kind code of the kind of fact; its sentence stands under {@code timeline.<kind>}
 * @param contact the contact it concerns, which may differ from the customer whose page is open
 * @param contactName its name today; null when the reader may not see that contact
 * @param personName who did it; null for Atrium itself
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        String kind,
        RecordRef record,
        @Nullable UUID contact,
        @Nullable String contactName,
        @Nullable UUID personId,
        @Nullable String personName,
        Cause cause,
        List<String> arguments,
        List<FieldChange> changes) {

    private static final String CHANGED = ".changed";

    /** The same with those of its changes that the viewer knows of; empty when it told of nothing else. */
    Optional<TimelineEntry> seenBy(Viewer viewer) {
        List<FieldChange> seen = changes.stream()
                .filter(change -> viewer.sees(record.type(), change.field()))
                .toList();
        if (seen.size() == changes.size()) {
            return Optional.of(this);
        }
        boolean only = seen.isEmpty() && kind.endsWith(CHANGED);
        return only
                ? Optional.empty()
                : Optional.of(new TimelineEntry(
                        id, at, kind, record, contact, contactName, personId, personName, cause, arguments, seen));
    }

    TimelineEntry withoutContactName() {
        return new TimelineEntry(id, at, kind, record, contact, null, personId, personName, cause, arguments, changes);
    }
}
