package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.events.Actor;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A note is changed by its author, and only those who are mentioned newly hear of it.
 *
 * <p>What was written stays, since a note is changed in other transactions than the one that wrote it.
 */
@ModuleTest
@RecordApplicationEvents
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NoteRevisionsModuleTests {

    @Autowired
    Notes notes;

    @Autowired
    PeopleManagement people;

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    Namesakes namesakes;
    Viewer anna;
    RecordRef acme;

    @BeforeEach
    void setUp(@Autowired AutowireCapableBeanFactory beans) {
        namesakes = beans.createBean(Namesakes.class);
        anna = namesakes.anna;
        acme = namesakes.acme;
    }

    @Test
    void aChangeKeepsAddsAndRemovesMentionsAndTellsTheNewOnesOnly() {
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);
        UUID olga = namesakes.person("Olga", StandardRole.MARKETER);
        UUID nina = namesakes.person("Nina", StandardRole.MARKETER);
        String first = "%s, %s".formatted(namesakes.said("Mara"), namesakes.said("Olga"));
        List<String> both = new ArrayList<>(namesakes.sent(first, "Mara", mara));
        both.addAll(namesakes.sent(first, "Olga", olga));
        UUID note = notes.write(acme, first, both, anna);
        people.deactivate(olga, Actor.SYSTEM);
        events.clear();

        String second = "Now: %s, %s".formatted(namesakes.said("Olga"), namesakes.said("Nina"));
        List<String> others = new ArrayList<>(namesakes.sent(second, "Olga", olga));
        others.addAll(namesakes.sent(second, "Nina", nina));
        revise(note, first, second, others);

        assertThat(notes.text(note, anna).mentions())
                .extracting(Mention::personId)
                .containsExactly(olga, nina);
        assertThat(told()).singleElement().extracting(PeopleMentioned::people).isEqualTo(List.of(nina));
        TimelineEntry entry = story(acme, anna).get(0);
        assertThat(entry.kind()).isEqualTo("note.revised");
        assertThat(entry.arguments()).containsExactly(second);
        assertThat(audited(note)).contains("note.changed");
        assertThatThrownBy(() -> revise(note, first, "Third", List.of())).isInstanceOf(EditConflict.class);
    }

    @Test
    void onlyTheAuthorChangesANoteAndOnlyWhileItStands() {
        UUID note = notes.write(acme, "Mine", anna);
        Viewer other = namesakes.viewer("Mara", StandardRole.MARKETER);
        Viewer rep = namesakes.viewer("Rudolf", StandardRole.SALES_REP);
        FieldEdit edit = new FieldEdit(Map.of("text", "Mine"), Map.of("text", "Yours"));

        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), other)).isInstanceOf(NoteOfSomebodyElse.class);
        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), rep)).isInstanceOf(UnknownRecord.class);
        notes.withdraw(note, anna);
        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), anna)).isInstanceOf(UnknownRecord.class);
    }

    private void revise(UUID note, String was, String now, List<String> sent) {
        notes.revise(note, new FieldEdit(Map.of("text", was), Map.of("text", now)), sent, anna);
    }

    private List<PeopleMentioned> told() {
        return events.stream(PeopleMentioned.class).toList();
    }

    private List<TimelineEntry> story(RecordRef customer, Viewer viewer) {
        return timeline.of(customer, null, viewer).entries();
    }

    private List<String> audited(UUID note) {
        return jdbc.sql("SELECT text_key FROM audit_entry WHERE record_id = :note")
                .param("note", note)
                .query(String.class)
                .list();
    }
}
