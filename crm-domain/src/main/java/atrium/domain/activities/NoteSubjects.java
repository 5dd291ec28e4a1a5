package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordSubjects;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells on whose timelines a note about a customer stands: a contact's note also on the account they work for now. */
@Component
class NoteSubjects {

    private final RecordSubjects subjects;

    NoteSubjects(RecordSubjects subjects) {
        this.subjects = subjects;
    }

    Note.Subject of(RecordRef customer) {
        RecordSubjects.Subject about = subjects.of(customer);
        return new Note.Subject(about.accountId(), about.contactId());
    }

    RecordRef ref(Note.Subject about) {
        return about.contactId() != null
                ? new RecordRef("contact", about.contactId())
                : new RecordRef("account", Objects.requireNonNull(about.accountId()));
    }
}
