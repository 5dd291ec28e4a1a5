package atrium.domain.activities;

import atrium.domain.events.NoteChanged;
import atrium.domain.events.NotePutBack;
import atrium.domain.events.NoteWithdrawn;
import atrium.domain.events.NoteWritten;
import atrium.domain.events.StoryRevised;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on customers, and on other records that have stories of their own. */
@Component
@Transactional
public class Notes {

    /** Most characters of a note. */
    public static final int MAX_LENGTH = 20_000;

    private final NoteRepository notes;
    private final SubjectAccess access;
    private final RecordSubjects subjects;
    private final NoteReading reading;
    private final NoteMentions mentions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            NoteRepository notes,
            SubjectAccess access,
            RecordSubjects subjects,
            NoteReading reading,
            NoteMentions mentions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.access = access;
        this.subjects = subjects;
        this.reading = reading;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link SubjectAccess#mayAdd}. */
    public static boolean mayAdd(RecordRef record, Viewer viewer) {
        return SubjectAccess.mayAdd(record, viewer);
    }

    /** Writes a note that mentions nobody; see {@link #write(RecordRef, String, List, Viewer)}. */
    public UUID write(RecordRef record, String text, Viewer viewer) {
        return write(record, text, List.of(), viewer);
    }

    /**
     * Writes a note about a customer, or another record that has a story, which the viewer sees, and tells whom it mentions.
     *
     * @param mentioned {@code <index>:<person's id>} for each {@code @} that begins the name of somebody chosen; one whose
     *     name no longer stands there is left out
     * @return the note's id
     * @throws atrium.domain.records.InvalidRecord when the text is missing or too long, or mentions somebody who may not
     *     see the record, or more than {@link Mentions#MOST}
     * @throws atrium.domain.records.NotPermitted to whom {@link #mayAdd} answers no
     */
    public UUID write(RecordRef record, String text, List<String> mentioned, Viewer viewer) {
        access.requireAdding(record, viewer);
        NoteDraft draft = reading.draft(text, mentioned, Set.of(), record);
        Instant now = clock.instant();
        UUID id = UuidV7.next();
        RecordSubjects.Subject about = subjects.of(record);
        notes.saveAndFlush(new Note(id, about, viewer.personId(), draft.words(), now));
        events.publishEvent(new NoteWritten(
                id, about.accountId(), about.contactId(), about.record(), draft.words(), false, viewer.actor(), now));
        mentions.keep(id, record, draft, Set.of(), viewer.actor(), now);
        return id;
    }

    /**
     * A note about something that the viewer sees, whoever wrote it.
     *
     * @throws UnknownRecord also when it was withdrawn
     */
    @Transactional(readOnly = true)
    public StandingNote read(UUID id, Viewer viewer) {
        Note note = load(id, viewer);
        return note.standing(text(note), reading.name(note.authorId()));
    }

    /** What the viewer's own note says now, to be changed. */
    @Transactional(readOnly = true)
    public NoteText text(UUID id, Viewer viewer) {
        return text(own(id, viewer));
    }

    private NoteText text(Note note) {
        return Objects.requireNonNull(
                mentions.texts(Map.of(note.id(), note.text())).get(note.id()));
    }

    /**
     * Changes the viewer's own note, and tells those whom it did not mention before.
     *
     * @param edit of its one field {@code text}
     * @param mentioned as in {@link #write(RecordRef, String, List, Viewer)}; who was mentioned before may stay so
     * @throws atrium.domain.records.EditConflict when it was changed meanwhile
     * @throws atrium.domain.records.InvalidRecord as in {@link #write(RecordRef, String, List, Viewer)}
     * @throws NoteOfSomebodyElse when it is not the viewer's own
     */
    public void revise(UUID id, FieldEdit edit, List<String> mentioned, Viewer viewer) {
        Note note = own(id, viewer);
        if (!mayAdd(note.home(), viewer)) {
            throw new NotPermitted("add to " + note.home().type());
        }
        NoteText before = text(note);
        edit.over(Map.of("text", before.text()));
        Set<UUID> kept = before.mentions().stream().map(Mention::personId).collect(Collectors.toSet());
        NoteDraft draft = reading.draft(edit.now().getOrDefault("text", before.text()), mentioned, kept, note.home());
        if (draft.words().equals(before.text()) && draft.mentions().equals(before.mentions())) {
            return;
        }
        Instant now = clock.instant();
        note.revise(viewer.personId(), draft.words(), now);
        notes.flush();
        events.publishEvent(new NoteChanged(id, before.text(), draft.words(), viewer.actor(), now));
        events.publishEvent(new StoryRevised(List.of(note.revised(viewer.actor()))));
        mentions.keep(id, note.home(), draft, kept, viewer.actor(), now);
    }

    /**
     * Changes the viewer's own note; whom it mentioned stays mentioned where the new text still names them.
     *
     * @see #revise(UUID, FieldEdit, List, Viewer)
     */
    public void revise(UUID id, FieldEdit edit, Viewer viewer) {
        NoteText before = text(id, viewer);
        revise(id, edit, before.standingIn(edit.now().getOrDefault("text", before.text())), viewer);
    }

    /** Takes the viewer's own note off the timeline. */
    public void withdraw(UUID id, Viewer viewer) {
        Note note = load(id, viewer);
        Instant now = clock.instant();
        if (note.withdraw(viewer.personId(), now)) {
            events.publishEvent(new NoteWithdrawn(id, viewer.actor(), now));
        }
    }

    /** Puts the viewer's own withdrawn note back. */
    public void putBack(UUID id, Viewer viewer) {
        if (load(id, viewer).putBack(viewer.personId())) {
            events.publishEvent(new NotePutBack(id, viewer.actor(), clock.instant()));
        }
    }

    /** The record on whose page the viewer finds a note: that it was written about, else its customer. */
    @Transactional(readOnly = true)
    public RecordRef page(UUID id, Viewer viewer) {
        return access.page(load(id, viewer).about(), viewer).orElseThrow(() -> unknown(id));
    }
    /** All records on whose pages the viewer finds a note: that it was written about and its customer. */
    @Transactional(readOnly = true)
    public List<RecordRef> pages(UUID id, Viewer viewer) {
        return access.pages(load(id, viewer).about(), viewer);
    }

    private Note load(UUID id, Viewer viewer) {
        Note note = notes.findById(id).orElseThrow(() -> unknown(id));
        if (!access.allows(note.about(), Act.READ, viewer)) {
            throw unknown(id);
        }
        return note;
    }

    private static UnknownRecord unknown(UUID id) {
        return new UnknownRecord(new RecordRef(NoteTimeline.TYPE, id));
    }

    private Note own(UUID id, Viewer viewer) {
        Note note = load(id, viewer);
        note.requireStandingAndOwn(viewer.personId());
        return note;
    }
}
