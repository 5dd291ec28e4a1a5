package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.events.Actor;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.domain.timeline.TimelineFilter;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    Mentions mentions;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    PeopleManagement people;

    @Autowired
    Viewers viewers;

    @Autowired
    StandardRoles roles;

    @Autowired
    RecordAccess access;

    @Autowired
    RecordTypes types;

    @Autowired
    List<PurgeParticipant> participants;

    @Autowired
    Timeline timeline;

    @Autowired
    TestCompany company;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    String family;
    Viewer anna;
    RecordRef acme;

    @BeforeEach
    void setUp() {
        roles.define(Locale.ENGLISH);
        family = "Q" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "x";
        anna = viewers.find(person("Anna", StandardRole.SUPPORT_LEAD)).orElseThrow();
        acme = account(Map.of("name", "Acme"));
    }

    @Test
    void whoIsMentionedIsKeptBesideTheTextAndToldOnce() {
        UUID mara = person("Mara", StandardRole.MARKETER);
        String text = "  Ask %1$s, or again %1$s.\r\nThanks".formatted(said("Mara"));

        UUID note = notes.write(acme, text, sent(text, "Mara", mara), anna);

        NoteText stored = notes.text(note, anna);
        assertThat(stored.text()).isEqualTo("Ask %1$s, or again %1$s.\nThanks".formatted(said("Mara")));
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
        UUID one = person("Mara", StandardRole.MARKETER);
        UUID other = person("Mara", StandardRole.MARKETER);
        String text = "%s and %s!".formatted(said("Mara"), said("Mara"));
        int second = text.lastIndexOf('@');

        UUID note = notes.write(acme, text, List.of("0:" + one, second + ":" + other), anna);
        rename(other, "Marianne Long " + family);

        NoteText shown = notes.text(note, anna);
        assertThat(shown.text()).isEqualTo("%s and @Marianne Long %s!".formatted(said("Mara"), family));
        assertThat(shown.mentions()).extracting(Mention::personId).containsExactly(one, other);
        assertThat(shown.mentions()).allMatch(mention -> mention.standsIn(shown.text()));
    }

    @Test
    void whatWasTakenOutOfTheTextIsNotStored() {
        UUID mara = person("Mara", StandardRole.MARKETER);

        UUID note = notes.write(acme, "Ask nobody", List.of("4:" + mara, "0:" + mara, "99999:" + mara), anna);

        assertThat(notes.text(note, anna).mentions()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void onlyActiveColleaguesWhoSeeTheCustomerAreOffered() {
        UUID rep = person("Rudolf", StandardRole.SALES_REP);
        UUID marketer = person("Ömer", StandardRole.MARKETER);
        UUID gone = person("Olga", StandardRole.MARKETER);
        people.deactivate(gone, Actor.SYSTEM);
        UUID nobody = company.person("Nora " + family);
        RecordRef reps = account(Map.of("name", "Reps", "owner", rep.toString()));

        assertThat(offered(acme, family)).containsExactlyInAnyOrder(anna.personId(), marketer);
        assertThat(offered(reps, family)).containsExactlyInAnyOrder(anna.personId(), marketer, rep);
        assertThat(offered(reps, "om")).contains(marketer).doesNotContain(gone, nobody);
        assertThat(offered(reps, "rudolf " + family.toLowerCase(Locale.ROOT).substring(0, 4)))
                .contains(rep);
        assertThat(offered(reps, "%_\\\0")).isEmpty();
    }

    @Test
    void readersAreThoseWhomTheQueryFinds() {
        UUID rep = person("Rudolf", StandardRole.SALES_REP);
        UUID colleague = person("Carla", StandardRole.SALES_REP);
        UUID lead = person("Lena", StandardRole.SALES_MANAGER);
        UUID team = company.team("Reps", rep, colleague);
        List<Viewer> all =
                viewers.among(List.of(rep, colleague, lead, anna.personId(), company.person("Without role " + family)));
        RecordRef owned = account(Map.of("name", "Owned", "owner", rep.toString()));
        RecordRef teams = account(Map.of("name", "Team's", "team", team.toString()));
        RecordRef contact = new RecordRef(
                "contact",
                contacts.open(Map.of("lastName", "Kern", "account", owned.id().toString()), anna)
                        .value());

        assertThat(all).hasSize(5);
        for (RecordRef record : List.of(acme, owned, teams, contact)) {
            var type = types.of(record.type()).orElseThrow();
            Set<UUID> asked = all.stream()
                    .filter(viewer -> !access.visibleAmong(type, List.of(record.id()), viewer)
                            .isEmpty())
                    .map(Viewer::personId)
                    .collect(Collectors.toSet());
            assertThat(access.readers(type, record.id(), all))
                    .as(record.toString())
                    .isEqualTo(asked);
        }
        assertThat(access.readers(types.of("account").orElseThrow(), UUID.randomUUID(), all))
                .isEmpty();
    }

    @Test
    void whoMayNotSeeTheCustomerIsUnknownOrTooMuchIsRefusedByASentence() {
        UUID rep = person("Rudolf", StandardRole.SALES_REP);
        UUID gone = person("Olga", StandardRole.MARKETER);
        people.deactivate(gone, Actor.SYSTEM);
        UUID mara = person("Mara", StandardRole.MARKETER);
        String many = Stream.generate(() -> said("Mara")).limit(21).collect(Collectors.joining(" "));

        assertRefused(said("Rudolf"), sent(said("Rudolf"), "Rudolf", rep), "note.problem.mention-unseen");
        assertRefused(said("Olga"), sent(said("Olga"), "Olga", gone), "note.problem.mention-unseen");
        assertRefused("@Somebody", List.of("0:" + UUID.randomUUID()), "note.problem.mention-unknown");
        assertRefused("@Somebody", List.of("0:nobody"), "note.problem.mention-unknown");
        assertRefused(many, sent(many, "Mara", mara), "note.problem.too-many-mentions");
        assertRefused("x", java.util.Collections.nCopies(5_000, "0:" + mara), "note.problem.too-many-mentions");
        assertThat(told()).isEmpty();
    }

    @Test
    void aChangeKeepsAddsAndRemovesMentionsAndTellsTheNewOnesOnly() {
        UUID mara = person("Mara", StandardRole.MARKETER);
        UUID olga = person("Olga", StandardRole.MARKETER);
        UUID nina = person("Nina", StandardRole.MARKETER);
        String first = "%s, %s".formatted(said("Mara"), said("Olga"));
        List<String> both = new ArrayList<>(sent(first, "Mara", mara));
        both.addAll(sent(first, "Olga", olga));
        UUID note = notes.write(acme, first, both, anna);
        people.deactivate(olga, Actor.SYSTEM);
        events.clear();

        String second = "Now: %s, %s".formatted(said("Olga"), said("Nina"));
        List<String> others = new ArrayList<>(sent(second, "Olga", olga));
        others.addAll(sent(second, "Nina", nina));
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
        Viewer other = viewers.find(person("Mara", StandardRole.MARKETER)).orElseThrow();
        Viewer rep = viewers.find(person("Rudolf", StandardRole.SALES_REP)).orElseThrow();
        FieldEdit edit = new FieldEdit(Map.of("text", "Mine"), Map.of("text", "Yours"));

        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), other)).isInstanceOf(NoteOfSomebodyElse.class);
        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), rep)).isInstanceOf(UnknownRecord.class);
        notes.withdraw(note, anna);
        assertThatThrownBy(() -> notes.revise(note, edit, List.of(), anna)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void whoOnlyLooksWritesNothingAndPlansNothing() {
        Viewer viktor = viewers.find(person("Viktor", StandardRole.EXECUTIVE)).orElseThrow();

        assertThatThrownBy(() -> notes.write(acme, "x", viktor)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> mentions.choices(acme, "a", viktor)).isInstanceOf(NotPermitted.class);
        assertThat(Notes.mayAdd(acme, viktor)).isFalse();
        assertThat(offered(acme, "Viktor " + family)).containsExactly(viktor.personId());
    }

    @Test
    void mentionsOfTheReaderAreFoundOnTheTimelineOfThatCustomerAlone() {
        UUID mara = person("Mara", StandardRole.MARKETER);
        Viewer reader = viewers.find(mara).orElseThrow();
        notes.write(acme, "Nothing for her", anna);
        UUID hers = notes.write(acme, said("Mara"), sent(said("Mara"), "Mara", mara), anna);
        RecordRef elsewhere = account(Map.of("name", "Elsewhere"));
        notes.write(elsewhere, said("Mara"), sent(said("Mara"), "Mara", mara), anna);

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
        UUID mara = person("Mara", StandardRole.MARKETER);
        UUID note = notes.write(acme, said("Mara"), sent(said("Mara"), "Mara", mara), anna);

        participants.forEach(participant -> participant.purge(List.of(new RecordRef("note", note))));

        assertThat(jdbc.sql("SELECT count(*) FROM note_mention WHERE person_id = :mara")
                        .param("mara", mara)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private UUID person(String given, StandardRole role) {
        UUID id = company.person(given + " " + family);
        roles.give(id, role);
        return id;
    }

    private String said(String given) {
        return "@" + given + " " + family;
    }

    /** Each place where the text names the person, as a browser sends it: lines end with one sign. */
    private List<String> sent(String text, String given, UUID person) {
        String lines = text.replace("\r\n", "\n");
        List<String> places = new ArrayList<>();
        for (int at = lines.indexOf(said(given)); at >= 0; at = lines.indexOf(said(given), at + 1)) {
            places.add(at + ":" + person);
        }
        return places;
    }

    private RecordRef account(Map<String, String> values) {
        AccountId id = accounts.open(values, anna);
        return new RecordRef("account", id.value());
    }

    private void rename(UUID person, String name) {
        Map<String, String> values = Map.of("name", name, "email", person + "@us.example");
        people.edit(person, new FieldEdit(Map.of(), values), Actor.SYSTEM);
    }

    private void revise(UUID note, String was, String now, List<String> sent) {
        notes.revise(note, new FieldEdit(Map.of("text", was), Map.of("text", now)), sent, anna);
    }

    private void assertRefused(String text, List<String> sent, String problem) {
        assertThatThrownBy(() -> notes.write(acme, text, sent, anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field, InvalidValue::messageKey)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("text", problem)));
    }

    private List<UUID> offered(RecordRef customer, String text) {
        return mentions.choices(customer, text, anna).stream()
                .map(PersonSummary::id)
                .toList();
    }

    private List<PeopleMentioned> told() {
        return events.stream(PeopleMentioned.class).toList();
    }

    private List<TimelineEntry> story(RecordRef customer, Viewer viewer) {
        return timeline.of(customer, null, viewer).entries();
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
