package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is named in which note, and where, and tells of those who come to be. */
@Component
class NoteMentions {

    private final JdbcClient jdbc;
    private final RowInsert rows;
    private final ApplicationEventPublisher events;

    NoteMentions(JdbcClient jdbc, RowInserts inserts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = inserts.into("note_mention", "note_id uuid", "starts int", "length int", "person_id uuid");
        this.events = events;
    }

    /**
     * Keeps those of a note in the place of those that were there.
     *
     * @param before people it mentioned already
     */
    void keep(UUID note, RecordRef home, NoteDraft draft, Set<UUID> before, Actor actor, Instant now) {
        store(note, draft.mentions());
        Set<UUID> fresh = draft.people();
        fresh.removeAll(before);
        if (!fresh.isEmpty()) {
            RecordRef record = new RecordRef(NoteTimeline.TYPE, note);
            events.publishEvent(new PeopleMentioned(record, home, List.copyOf(fresh), actor, now));
        }
    }

    private void store(UUID note, List<Mention> mentions) {
        jdbc.sql("DELETE FROM note_mention WHERE note_id = :note")
                .param("note", note)
                .update();
        rows.write(mentions, mention -> row(note, mention));
    }

    /** How rows come into the table. */
    RowInsert rows() {
        return rows;
    }

    static @Nullable Object[] row(UUID note, Mention mention) {
        return new @Nullable Object[] {note, mention.start(), mention.label().length(), mention.personId()};
    }

    /** What these notes say, by note; those that name nobody say it unchanged. */
    Map<UUID, NoteText> texts(Map<UUID, String> stored) {
        Map<UUID, List<NoteText.Place>> places = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        read(stored.keySet(), places, names);
        Map<UUID, NoteText> texts = new HashMap<>();
        stored.forEach((note, text) -> texts.put(note, NoteText.of(text, places.getOrDefault(note, List.of()), names)));
        return texts;
    }

    private void read(Collection<UUID> notes, Map<UUID, List<NoteText.Place>> places, Map<UUID, String> names) {
        jdbc.sql("""
                        SELECT m.note_id, m.starts, m.length, m.person_id, p.name
                        FROM note_mention m JOIN person p ON p.id = m.person_id WHERE m.note_id = ANY(:notes)
                        """).param("notes", notes.toArray(UUID[]::new)).query(row -> {
            UUID person = row.getObject("person_id", UUID.class);
            names.put(person, row.getString("name"));
            places.computeIfAbsent(row.getObject("note_id", UUID.class), note -> new ArrayList<>())
                    .add(new NoteText.Place(row.getInt("starts"), row.getInt("length"), person));
        });
    }
}
