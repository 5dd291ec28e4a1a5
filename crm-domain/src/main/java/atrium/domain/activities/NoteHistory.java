package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.NoteWritten;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.UuidV7;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in notes that were written in the past, many in one statement. */
@Component
public class NoteHistory {

    private final NoteRepository notes;
    private final ApplicationEventPublisher events;

    NoteHistory(NoteRepository notes, ApplicationEventPublisher events) {
        this.notes = notes;
        this.events = events;
    }

    /** Brings them in; their customers and authors must be there. */
    @Transactional
    public void bring(List<PastNote> past) {
        List<Note> brought = new ArrayList<>();
        List<RecordEvent> told = new ArrayList<>();
        for (PastNote one : past) {
            UUID id = UuidV7.next();
            Note.Subject about = new Note.Subject(one.accountId(), one.contactId());
            brought.add(new Note(id, about, one.authorId(), one.text(), one.at()));
            told.add(new NoteWritten(
                    id, one.accountId(), one.contactId(), one.text(), Actor.person(one.authorId()), one.at()));
        }
        notes.saveAllAndFlush(brought);
        events.publishEvent(new BulkChange(told));
    }
}
