package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.NoteWritten;
import atrium.domain.histories.History;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.RecordSubjects;
import java.util.UUID;

/** Brings in notes that were written in the past. */
public final class NoteHistory {

    private final History history;

    public NoteHistory(History history) {
        this.history = history;
    }

    /** Brings one in; its customer and its author must be there. */
    public void bring(PastNote past) {
        UUID id = UuidV7.at(past.at());
        RecordSubjects.Subject about = new RecordSubjects.Subject(past.accountId(), past.contactId());
        history.record(new Note(id, about, past.authorId(), past.text(), past.at()));
        history.told(new NoteWritten(
                id, past.accountId(), past.contactId(), past.text(), false, Actor.person(past.authorId()), past.at()));
    }
}
