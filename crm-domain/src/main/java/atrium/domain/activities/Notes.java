package atrium.domain.activities;

import atrium.domain.events.NotePutBack;
import atrium.domain.events.NoteWithdrawn;
import atrium.domain.events.NoteWritten;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on customers. */
@Component
@Transactional
public class Notes {

    /** Most characters of a note. */
    public static final int MAX_LENGTH = 20_000;

    private final NoteRepository notes;
    private final RecordTypes types;
    private final RecordAccess access;
    private final RecordSubjects subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            NoteRepository notes,
            RecordTypes types,
            RecordAccess access,
            RecordSubjects subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.types = types;
        this.access = access;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a note about an account or a contact that the viewer sees.
     *
     * @return the note's id
     * @throws atrium.domain.records.InvalidRecord when the text is missing or too long
     */
    public UUID write(RecordRef customer, String text, Viewer viewer) {
        requireVisible(customer, viewer);
        FieldReader reader = new FieldReader(Map.of("text", text));
        String words = reader.required("text", MAX_LENGTH);
        reader.orThrow();
        Instant now = clock.instant();
        UUID id = UuidV7.next();
        RecordSubjects.Subject about = subjects.of(customer);
        notes.saveAndFlush(new Note(id, about, viewer.personId(), words, now));
        events.publishEvent(new NoteWritten(id, about.accountId(), about.contactId(), words, viewer.actor(), now));
        return id;
    }

    /** Takes the viewer's own note off the timeline. */
    public void withdraw(UUID id, Viewer viewer) {
        Note note = load(id, viewer);
        Instant now = clock.instant();
        note.withdraw(viewer.personId(), now);
        events.publishEvent(new NoteWithdrawn(id, viewer.actor(), now));
    }

    /** Puts the viewer's own withdrawn note back. */
    public void putBack(UUID id, Viewer viewer) {
        load(id, viewer).putBack(viewer.personId());
        events.publishEvent(new NotePutBack(id, viewer.actor(), clock.instant()));
    }

    /** The customer a note is about, if the viewer sees it. */
    @Transactional(readOnly = true)
    public RecordRef customer(UUID id, Viewer viewer) {
        return load(id, viewer).about().customer();
    }

    private Note load(UUID id, Viewer viewer) {
        Note note = notes.findById(id).orElseThrow(() -> new UnknownRecord(new RecordRef(NoteTimeline.TYPE, id)));
        requireVisible(note.about().customer(), viewer);
        return note;
    }

    private void requireVisible(RecordRef customer, Viewer viewer) {
        RecordType type = types.of(customer.type()).orElseThrow(() -> new UnknownRecord(customer));
        access.require(type, customer.id(), Act.READ, viewer);
    }
}
