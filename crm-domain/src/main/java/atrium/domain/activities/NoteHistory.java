package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.NoteWritten;
import atrium.domain.histories.History;
import atrium.domain.histories.RowTables;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.RecordSubjects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings in notes that were written in the past; nobody is told of a mention in them. */
@Component
public class NoteHistory implements RowTables {

    private final NoteMentions mentions;

    NoteHistory(NoteMentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public Set<String> tables() {
        return Set.of(mentions.rows().table());
    }

    /** Brings one in; its customer, its author and those it mentions must be there. */
    public void bring(PastNote past, History history) {
        UUID id = UuidV7.at(past.at());
        RecordSubjects.Subject about = new RecordSubjects.Subject(past.accountId(), past.contactId());
        history.record(new Note(id, about, past.authorId(), past.text(), past.at()));
        past.mentions().forEach(mention -> history.row(mentions.rows(), NoteMentions.row(id, mention)));
        history.told(new NoteWritten(
                id,
                past.accountId(),
                past.contactId(),
                null,
                past.text(),
                false,
                Actor.demo(past.authorId()),
                past.at()));
    }
}
