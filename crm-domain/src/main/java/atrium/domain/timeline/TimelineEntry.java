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
 * One entry of a story, with all that is needed to show it.
 *
 * @param kind code of the kind of fact; its sentence stands under {@code timeline.<kind>}
 * @param aboutId the record it is about, where that is no customer
 * @param about that record and its name today; null when the reader may not see it
 * @param contact the contact it concerns, which may differ from the customer whose page is open
 * @param contactName its name today; null when the reader may not see that contact
 * @param personName who did it; null for Atrium itself
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        String kind,
        RecordRef record,
        @Nullable UUID aboutId,
        @Nullable Named about,
        @Nullable UUID contact,
        @Nullable String contactName,
        @Nullable UUID personId,
        @Nullable String personName,
        Cause cause,
        List<String> arguments,
        List<FieldChange> changes) {

    private static final String CHANGED = ".changed";

    /** A record by its name. */
    public record Named(RecordRef record, String name) {}

    /** The same with those of its changes that the viewer knows of; empty when it told of nothing else. */
    Optional<TimelineEntry> seenBy(Viewer viewer) {
        List<FieldChange> seen = changes.stream()
                .filter(change -> viewer.sees(record.type(), change.field()))
                .toList();
        if (seen.size() == changes.size()) {
            return Optional.of(this);
        }
        boolean only = seen.isEmpty() && kind.endsWith(CHANGED);
        return only ? Optional.empty() : Optional.of(with(about, contactName, seen));
    }

    /** The same with the names that the reader may see. */
    TimelineEntry named(@Nullable Named aboutSeen, boolean contactSeen) {
        return with(aboutSeen, contactSeen ? contactName : null, changes);
    }

    private TimelineEntry with(@Nullable Named named, @Nullable String contacted, List<FieldChange> told) {
        return new TimelineEntry(
                id, at, kind, record, aboutId, named, contact, contacted, personId, personName, cause, arguments, told);
    }
}
