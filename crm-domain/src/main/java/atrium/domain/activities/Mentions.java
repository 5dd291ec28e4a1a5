package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People named in notes. */
@Component
@Transactional(readOnly = true)
public class Mentions {

    /** Most mentions in one note. */
    public static final int MOST = 20;

    // Of names that begin alike so many people are asked about; one more letter finds the others.
    private static final int MOST_ASKED = 200;
    private static final int MOST_OFFERED = 8;
    private static final int LONGEST = 100;

    private final People people;
    private final NoteReading reading;
    private final NoteMentions mentions;
    private final SubjectAccess access;

    Mentions(People people, NoteReading reading, NoteMentions mentions, SubjectAccess access) {
        this.people = people;
        this.reading = reading;
        this.mentions = mentions;
        this.access = access;
    }

    /**
     * People of whose names one begins with this text and who may read the record, by name, a handful.
     *
     * @throws atrium.domain.records.UnknownRecord when the viewer doesn't see the record
     * @throws atrium.domain.records.NotPermitted to whom {@link Notes#mayAdd} answers no
     */
    public List<PersonSummary> choices(RecordRef record, String text, Viewer viewer) {
        access.requireAdding(record, viewer);
        String beginning = text.strip().replace("\0", "");
        List<PersonSummary> named =
                people.named(beginning.substring(0, Math.min(beginning.length(), LONGEST)), MOST_ASKED);
        Set<UUID> readers =
                reading.readers(named.stream().map(PersonSummary::id).toList(), record);
        return named.stream()
                .filter(person -> readers.contains(person.id()))
                .limit(MOST_OFFERED)
                .toList();
    }

    /** What these notes, which the reader has been found to see, say now; by note. */
    public Map<UUID, NoteText> texts(Map<UUID, String> stored) {
        return stored.isEmpty() ? Map.of() : mentions.texts(stored);
    }

    /** Those that a form sent along with a text, as far as they stand in it; for the form to be shown again. */
    public List<Mention> standing(String text, List<String> sent) {
        return reading.standing(text.replace("\r\n", "\n"), sent);
    }
}
