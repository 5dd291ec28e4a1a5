package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.events.Actor;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineFilter;
import atrium.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written stays, since a note is changed in other transactions than the one that wrote it. */
@ModuleTest
@RecordApplicationEvents
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NoteMentionsModuleTests {

    @Autowired
    Notes notes;

    @Autowired
    PeopleManagement people;

    @Autowired
    Viewers viewers;

    @Autowired
    List<PurgeParticipant> participants;

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
    void whoIsMentionedIsKeptBesideTheTextAndToldOnce() {
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);
        String text = "  Ask %1$s, or again %1$s.\r\nThanks".formatted(namesakes.said("Mara"));

        UUID note = notes.write(acme, text, namesakes.sent(text, "Mara", mara), anna);

        NoteText stored = notes.text(note, anna);
        assertThat(stored.text()).isEqualTo("Ask %1$s, or again %1$s.\nThanks".formatted(namesakes.said("Mara")));
        assertThat(stored.mentions())
                .hasSize(2)
                .allMatch(mention -> mention.personId().equals(mara) && mention.standsIn(stored.text()));
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.people()).containsExactly(mara);
            assertThat(event.customer()).isEqualTo(acme);
            assertThat(event.record()).isEqualTo(new RecordRef("note", note));
        });
        assertThat(audited(note)).contains("note.mentioned");
    }

    @Test
    void twoOfTheSameNameAreToldApartAndANewNameIsShown() {
        UUID one = namesakes.person("Mara", StandardRole.MARKETER);
        UUID other = namesakes.person("Mara", StandardRole.MARKETER);
        String text = "%s and %s!".formatted(namesakes.said("Mara"), namesakes.said("Mara"));
        int second = text.lastIndexOf('@');

        UUID note = notes.write(acme, text, List.of("0:" + one, second + ":" + other), anna);
        rename(other, "Marianne Long " + namesakes.family);

        NoteText shown = notes.text(note, anna);
        assertThat(shown.text())
                .isEqualTo("%s and @Marianne Long %s!".formatted(namesakes.said("Mara"), namesakes.family));
        assertThat(shown.mentions()).extracting(Mention::personId).containsExactly(one, other);
        assertThat(shown.mentions()).allMatch(mention -> mention.standsIn(shown.text()));
    }

    @Test
    void whatWasTakenOutOfTheTextIsNotStored() {
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);

        UUID note = notes.write(acme, "Ask nobody", List.of("4:" + mara, "0:" + mara, "99999:" + mara), anna);

        assertThat(notes.text(note, anna).mentions()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheCustomerIsUnknownOrTooMuchIsRefusedByASentence() {
        UUID rep = namesakes.person("Rudolf", StandardRole.SALES_REP);
        UUID gone = namesakes.gone("Olga");
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);
        String many = Stream.generate(() -> namesakes.said("Mara")).limit(21).collect(Collectors.joining(" "));

        assertRefused(
                namesakes.said("Rudolf"),
                namesakes.sent(namesakes.said("Rudolf"), "Rudolf", rep),
                "note.problem.mention-unseen");
        assertRefused(
                namesakes.said("Olga"),
                namesakes.sent(namesakes.said("Olga"), "Olga", gone),
                "note.problem.mention-unseen");
        assertRefused("@Somebody", List.of("0:" + UUID.randomUUID()), "note.problem.mention-unknown");
        assertRefused("@Somebody", List.of("0:nobody"), "note.problem.mention-unknown");
        assertRefused(many, namesakes.sent(many, "Mara", mara), "note.problem.too-many-mentions");
        assertRefused("x", java.util.Collections.nCopies(5_000, "0:" + mara), "note.problem.too-many-mentions");
        assertThat(told()).isEmpty();
    }

    @Test
    void mentionsOfTheReaderAreFoundOnTheTimelineOfThatCustomerAlone() {
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);
        Viewer reader = viewers.find(mara).orElseThrow();
        notes.write(acme, "Nothing for her", anna);
        UUID hers =
                notes.write(acme, namesakes.said("Mara"), namesakes.sent(namesakes.said("Mara"), "Mara", mara), anna);
        RecordRef elsewhere = namesakes.account(Map.of("name", "Elsewhere"));
        notes.write(elsewhere, namesakes.said("Mara"), namesakes.sent(namesakes.said("Mara"), "Mara", mara), anna);

        TimelineFilter ofMe = new TimelineFilter(Set.of("mentions"), Set.of(), List.of());
        assertThat(records(ofMe, reader)).containsExactly(hers);
        assertThat(records(ofMe, anna)).isEmpty();
        assertThat(records(new TimelineFilter(Set.of("mentions", "notes"), Set.of(), List.of()), reader))
                .hasSize(2);
        assertThat(records(new TimelineFilter(Set.of("mentions"), Set.of(), List.of("nowhere")), reader))
                .isEmpty();
    }

    @Test
    void mentionsGoWithTheNoteForGood() {
        UUID mara = namesakes.person("Mara", StandardRole.MARKETER);
        UUID note =
                notes.write(acme, namesakes.said("Mara"), namesakes.sent(namesakes.said("Mara"), "Mara", mara), anna);

        participants.forEach(participant -> participant.purge(List.of(new RecordRef("note", note))));

        assertThat(jdbc.sql("SELECT count(*) FROM note_mention WHERE person_id = :mara")
                        .param("mara", mara)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void rename(UUID person, String name) {
        Map<String, String> values = Map.of("name", name, "email", person + "@us.example");
        people.edit(person, new FieldEdit(Map.of(), values), Actor.SYSTEM);
    }

    private void assertRefused(String text, List<String> sent, String problem) {
        assertThatThrownBy(() -> notes.write(acme, text, sent, anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field, InvalidValue::messageKey)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("text", problem)));
    }

    private List<PeopleMentioned> told() {
        return events.stream(PeopleMentioned.class).toList();
    }

    private List<UUID> records(TimelineFilter filter, Viewer viewer) {
        return timeline.older(acme, filter, null, viewer).entries().stream()
                .map(entry -> entry.record().id())
                .toList();
    }

    private List<String> audited(UUID note) {
        return jdbc.sql("SELECT text_key FROM audit_entry WHERE record_id = :note")
                .param("note", note)
                .query(String.class)
                .list();
    }
}
