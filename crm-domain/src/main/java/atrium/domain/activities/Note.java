package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.NoteWritten;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.UnknownRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a person wrote down about a customer or another record. */
@Entity
class Note {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private @Nullable UUID accountId;
    private @Nullable UUID contactId;
    private @Nullable String recordType;
    private @Nullable UUID recordId;
    private UUID authorId;
    private String text;
    private Instant writtenAt;
    private @Nullable Instant revisedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, RecordSubjects.Subject about, UUID authorId, String text, Instant at) {
        this.id = id;
        this.accountId = about.accountId();
        this.contactId = about.contactId();
        this.recordType = about.recordType();
        this.recordId = about.recordId();
        this.authorId = authorId;
        this.text = text;
        this.writtenAt = at;
    }

    /** Says something else; only its author may. */
    void revise(UUID person, String newText, Instant at) {
        requireAuthor(person);
        text = newText;
        revisedAt = at;
    }

    /** Takes it off the timeline, which only its author may; whether it stood there. */
    boolean withdraw(UUID person, Instant at) {
        requireAuthor(person);
        boolean stood = withdrawnAt == null;
        withdrawnAt = stood ? at : withdrawnAt;
        return stood;
    }

    /** Puts it back, which only its author may; whether it was withdrawn. */
    boolean putBack(UUID person) {
        requireAuthor(person);
        boolean withdrawn = withdrawnAt != null;
        withdrawnAt = null;
        return withdrawn;
    }

    StandingNote standing(NoteText words, String author) {
        requireStanding();
        return new StandingNote(id, authorId, author, words, writtenAt, revisedAt);
    }

    UUID authorId() {
        return authorId;
    }

    RecordSubjects.Subject about() {
        return RecordSubjects.Subject.of(accountId, contactId, recordType, recordId);
    }

    /** The record on whose page it was written. */
    RecordRef home() {
        return about().home().orElseThrow();
    }

    String text() {
        return text;
    }

    UUID id() {
        return id;
    }

    /** The fact that takes the place of the one told when it was written. */
    NoteWritten revised(Actor actor) {
        return new NoteWritten(id, accountId, contactId, about().record(), text, true, actor, writtenAt);
    }

    /** @throws UnknownRecord when it was taken off the timeline */
    void requireStandingAndOwn(UUID person) {
        requireStanding();
        requireAuthor(person);
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new UnknownRecord(new RecordRef(NoteTimeline.TYPE, id));
        }
    }

    private void requireAuthor(UUID person) {
        if (!authorId.equals(person)) {
            throw new NoteOfSomebodyElse();
        }
    }
}
