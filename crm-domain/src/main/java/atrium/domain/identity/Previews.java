package atrium.domain.identity;

import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets administrators look at Atrium as somebody else sees it, for a while and without changing anything. Who looked, at whom, from
 * when and at most until when stands in the audit log, and when it was ended before.
 */
@Component
@Transactional
public class Previews {

    /** So long one looks at most. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private final Viewers viewers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Previews(Viewers viewers, ApplicationEventPublisher events, Clock clock) {
        this.viewers = viewers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins to look.
     *
     * @return when it ends
     * @throws NoPreview of administrators, and of oneself
     */
    public Instant begin(UUID person, Viewer administrator) {
        administrator.require(Capability.ADMINISTER_PEOPLE);
        Viewer seen = viewers.find(person).orElseThrow(() -> new UnknownRecord(new RecordRef("person", person)));
        if (!open(seen, administrator)) {
            throw new NoPreview();
        }
        Instant now = clock.instant();
        Instant until = now.plus(LONGEST);
        tell(
                seen,
                "preview-began",
                List.of(new FieldChange("previewUntil", null, until.toString())),
                administrator,
                now);
        return until;
    }

    /** Ends it before its time. */
    public void end(UUID person, UUID administrator) {
        Optional<Viewer> seen = viewers.find(person);
        Optional<Viewer> looking = viewers.find(administrator);
        if (seen.isPresent() && looking.isPresent()) {
            tell(seen.get(), "preview-ended", List.of(), looking.get(), clock.instant());
        }
    }

    /** What the person sees, for somebody who began to look; empty when one of them may no longer. */
    @Transactional(readOnly = true)
    public Optional<Viewer> of(UUID person, UUID administrator) {
        return viewers.signedIn(administrator)
                .filter(looking -> looking.may(Capability.ADMINISTER_PEOPLE))
                .flatMap(looking -> viewers.find(person).filter(seen -> open(seen, looking)))
                .map(Viewer::asPreviewed);
    }

    private static boolean open(Viewer seen, Viewer administrator) {
        return !seen.personId().equals(administrator.personId())
                && !seen.may(Capability.ADMINISTER_PEOPLE)
                && !seen.may(Capability.ADMINISTER_SYSTEM);
    }

    private void tell(Viewer seen, String deed, List<FieldChange> changes, Viewer administrator, Instant at) {
        events.publishEvent(new PersonChanged(seen.personId(), seen.name(), deed, changes, administrator.actor(), at));
    }
}
