package atrium.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customers.ContactManagement;
import atrium.domain.events.DealPersonChanged;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.StageKeeping;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@RecordApplicationEvents
class DealPeopleModuleTests {

    @Autowired
    DealPeople people;

    @Autowired
    DealManagement deals;

    @Autowired
    DealDirectory directory;

    @Autowired
    DealExport export;

    @Autowired
    DealPurge purge;

    @Autowired
    ContactManagement contacts;

    @Autowired
    StageKeeping stages;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    ApplicationEvents told;

    Viewer viewer;
    DealId deal;
    UUID luis;
    UUID eva;

    @BeforeEach
    void aDealAndTwoPeople() {
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        luis = contact("Ortega");
        eva = contact("Brand");
        deal = deals.open(Map.of("name", "Fleet"), viewer);
    }

    @Test
    void firstPersonIsTheMainOneAndTheWeightiestOfTheOthersComesNext() {
        UUID third = contact("Zorn");
        people.add(deal, part(luis, "uses", "Runs the bench"), viewer);
        people.add(deal, part(third, "influences", ""), viewer);
        people.add(deal, part(eva, "pays\ndecides", ""), viewer);

        assertThat(people.of(deal, viewer))
                .extracting(DealPerson::name, DealPerson::main, DealPerson::roles, DealPerson::note)
                .containsExactly(
                        tuple("Ortega", true, List.of("uses"), "Runs the bench"),
                        tuple("Brand", false, List.of("decides", "pays"), null),
                        tuple("Zorn", false, List.of("influences"), null));
        assertThat(directory.details(deal, viewer).facts().contactId()).isEqualTo(luis);
    }

    @Test
    void mainPersonGivesWayAndGoesOnToTakePart() {
        deals.edit(deal, new FieldEdit(Map.of(), Map.of("contact", luis.toString())), viewer);
        people.add(deal, part(eva, "decides", ""), viewer);

        people.lead(deal, eva, viewer);

        assertThat(people.of(deal, viewer))
                .extracting(DealPerson::contactId, DealPerson::main)
                .containsExactly(tuple(eva, true), tuple(luis, false));
    }

    @Test
    void whoeverIsTakenOutIsTakenInAgainAsBefore() {
        people.add(deal, part(luis, "decides\nblocks", "Wants figures"), viewer);
        List<DealPerson> before = people.of(deal, viewer);

        Map<String, String> again = people.remove(deal, luis, viewer);
        assertThat(people.of(deal, viewer)).isEmpty();
        assertThat(directory.details(deal, viewer).facts().contactId()).isNull();

        people.add(deal, again, viewer);
        assertThat(people.of(deal, viewer)).isEqualTo(before);
    }

    @Test
    void mainPersonStaysWhereTheStageDemandsOne() {
        stages.edit(
                "qualification",
                new FieldEdit(Map.of(), Map.of("requiredFields", "contact")),
                List.of("contact"),
                viewer);
        people.add(deal, part(luis, "decides", ""), viewer);

        assertThatThrownBy(() -> people.remove(deal, luis, viewer)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void wrongPartsAreNamedAtTheirFields() {
        people.add(deal, part(luis, "decides", ""), viewer);

        assertThat(problems(part(luis, "pays", ""))).containsExactly("contact");
        assertThat(problems(part(UUID.randomUUID(), "pays", ""))).containsExactly("contact");
        assertThat(problems(part(eva, "conquers", "x".repeat(301)))).containsExactlyInAnyOrder("roles", "note");
        assertThat(problems(Map.of("roles", "pays"))).containsExactly("contact");
    }

    @Test
    void contactThatOneMayNotSeeIsNotNamedAndNotTakenIn() {
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        DealId own = deals.open(Map.of("name", "Own", "owner", rep.personId().toString()), rep);
        people.add(own, part(luis, "decides", ""), viewer);

        assertThat(people.of(own, rep)).singleElement().satisfies(person -> {
            assertThat(person.name()).isNull();
            assertThat(person.decides()).isTrue();
        });
        assertThatThrownBy(() -> people.add(own, part(eva, "pays", ""), rep)).isInstanceOf(InvalidRecord.class);
        assertThat(exported(own, viewer)).isEqualTo("Ortega (decides)");
    }

    @Test
    void whatChangesIsToldToTheContactWithoutItsName() {
        people.add(deal, part(luis, "decides", ""), viewer);
        people.change(deal, luis, new FieldEdit(Map.of(), Map.of("roles", "decides\npays")), viewer);

        assertThat(told.stream(DealPersonChanged.class))
                .extracting(DealPersonChanged::deed, DealPersonChanged::contact, DealPersonChanged::after)
                .containsExactly(
                        tuple("person-added", luis, luis + " (decides)"),
                        tuple("person-changed", luis, luis + " (decides, pays)"));
    }

    @Test
    void rowsTakeThePlaceOfAllPeople() {
        people.add(deal, part(luis, "decides", ""), viewer);
        Map<String, String> rows = new HashMap<>(PeopleText.ROWS.write(List.of(part(eva, "pays", "CFO"))));

        deals.edit(deal, new FieldEdit(Map.of(), rows), viewer);

        assertThat(people.of(deal, viewer))
                .extracting(DealPerson::contactId, DealPerson::main, DealPerson::roles)
                .containsExactly(tuple(luis, true, List.of()), tuple(eva, false, List.of("pays")));
        assertThat(directory.fields(deal, viewer)).containsEntry("people", "2").containsEntry("people.1.note", "CFO");

        rows.put("people.0.contact", "nobody");
        assertThatThrownBy(() -> deals.edit(deal, new FieldEdit(Map.of(), rows), viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("people.0.contact"));
    }

    @Test
    void listsAskWhoTakesPartAndWhatTheyHaveToSay() {
        DealId other = deals.open(Map.of("name", "Other", "contact", luis.toString()), viewer);
        people.add(deal, part(eva, "pays", ""), viewer);
        people.add(deal, part(luis, "decides", ""), viewer);

        assertThat(found("people is \"" + luis + "\"")).containsExactlyInAnyOrder(deal.value(), other.value());
        assertThat(found("people is \"" + eva + "\"")).containsExactly(deal.value());
        assertThat(found("roles is decides")).containsExactly(deal.value());
        assertThat(found("roles is-not decides")).contains(other.value()).doesNotContain(deal.value());
        assertThat(found("roles is-empty")).contains(other.value()).doesNotContain(deal.value());
    }

    @Test
    void contactHasTheDealsInWhichItTakesPartAndLeavesThemWhenItIsPurged() {
        people.add(deal, part(eva, "pays", ""), viewer);
        people.add(deal, part(luis, "decides\nuses", ""), viewer);

        assertThat(directory.of("contact", luis, 5, viewer)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(deal.value());
            assertThat(line.roles()).isEqualTo("decides,uses");
        });

        purge.purge(List.of(new RecordRef("contact", luis)));
        assertThat(people.of(deal, viewer)).extracting(DealPerson::contactId).containsExactly(eva);
    }

    private List<UUID> found(String filter) {
        return lists.page(lists.read("deal", Map.of("filter", filter), viewer), viewer).rows().stream()
                .map(ListRow::id)
                .toList();
    }

    private String exported(DealId id, Viewer reader) {
        Map<String, String> read = new HashMap<>();
        export.each(List.of(id.value()), reader, (record, values) -> read.putAll(values));
        return read.get("people");
    }

    private List<String> problems(Map<String, String> typed) {
        try {
            people.add(deal, typed, viewer);
            return List.of();
        } catch (InvalidRecord refused) {
            return refused.problems().stream()
                    .map(problem -> String.valueOf(problem.field()))
                    .toList();
        }
    }

    private UUID contact(String lastName) {
        return contacts.open(Map.of("lastName", lastName), viewer).value();
    }

    private static Map<String, String> part(UUID contact, String roles, String note) {
        return Map.of("contact", contact.toString(), "roles", roles, "note", note);
    }
}
