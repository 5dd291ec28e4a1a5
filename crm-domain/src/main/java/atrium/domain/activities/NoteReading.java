package atrium.domain.activities;

import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.FieldReader;
import atrium.domain.records.SubjectAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a form sends for a note: its text and those mentioned in it; and knows who may be. */
@Component
class NoteReading {

    // Whoever sends more than that many in one form is no form of ours.
    private static final int MOST_SENT = 200;

    private final People people;
    private final Viewers viewers;
    private final SubjectAccess access;

    NoteReading(People people, Viewers viewers, SubjectAccess access) {
        this.people = people;
        this.viewers = viewers;
        this.access = access;
    }

    /** What a person is called. */
    String name(UUID person) {
        return Objects.requireNonNull(people.byIds(Set.of(person)).get(person)).name();
    }

    /** The active ones among these people who may read the record, whoever asks. */
    Set<UUID> readers(Collection<UUID> candidates, RecordRef record) {
        return access.readers(record, viewers.among(candidates));
    }

    /** Those that stand in the text, in its order; what was taken out of it since it was chosen is not among them. */
    List<Mention> standing(String text, List<String> sent) {
        List<Mention.Typed> typed = typed(sent);
        Map<UUID, PersonSummary> known = known(typed);
        List<Mention> standing = new ArrayList<>();
        int read = 0;
        for (Mention.Typed one : typed) {
            PersonSummary person = known.get(one.personId());
            Mention mention = person == null ? null : new Mention(one.start(), person.id(), person.name());
            if (mention != null && mention.start() >= read && mention.standsIn(text)) {
                standing.add(mention);
                read = mention.end();
            }
        }
        return standing;
    }

    /**
     * What a note is to say.
     *
     * @param kept people who were mentioned before and may stay so, whoever they are by now
     * @throws atrium.domain.records.InvalidRecord saying at {@code text} what is wrong
     */
    NoteDraft draft(String typed, List<String> sent, Set<UUID> kept, RecordRef record) {
        String text = typed.replace("\r\n", "\n");
        FieldReader reader = new FieldReader(Map.of("text", text));
        String words = reader.required("text", Notes.MAX_LENGTH);
        List<Mention> standing = standing(text, sent);
        checkSent(reader, sent, standing);
        checkReaders(reader, standing, kept, record);
        reader.orThrow();
        int cut = text.indexOf(words);
        return new NoteDraft(
                words,
                standing.stream()
                        .map(mention -> mention.at(mention.start() - cut))
                        .toList());
    }

    private void checkSent(FieldReader reader, List<String> sent, List<Mention> standing) {
        List<Mention.Typed> typed = typed(sent);
        if (sent.size() > MOST_SENT || standing.size() > Mentions.MOST) {
            reader.wrong("text", "note.problem.too-many-mentions", String.valueOf(Mentions.MOST));
        } else if (typed.size() < sent.size() || !known(typed).keySet().containsAll(ids(typed))) {
            reader.wrong("text", "note.problem.mention-unknown", "");
        }
    }

    private void checkReaders(FieldReader reader, List<Mention> standing, Set<UUID> kept, RecordRef record) {
        Set<UUID> fresh = standing.stream()
                .map(Mention::personId)
                .filter(person -> !kept.contains(person))
                .collect(Collectors.toSet());
        Set<UUID> readers = fresh.isEmpty() ? Set.of() : readers(fresh, record);
        standing.stream()
                .filter(mention -> fresh.contains(mention.personId()) && !readers.contains(mention.personId()))
                .map(Mention::name)
                .distinct()
                .forEach(name -> reader.wrong("text", "note.problem.mention-unseen", name));
    }

    private static List<Mention.Typed> typed(List<String> sent) {
        return sent.stream()
                .limit(MOST_SENT)
                .map(Mention.Typed::parse)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Mention.Typed::start))
                .toList();
    }

    private Map<UUID, PersonSummary> known(List<Mention.Typed> typed) {
        return typed.isEmpty() ? Map.of() : people.byIds(ids(typed));
    }

    private static Set<UUID> ids(List<Mention.Typed> typed) {
        return typed.stream().map(Mention.Typed::personId).collect(Collectors.toSet());
    }
}
