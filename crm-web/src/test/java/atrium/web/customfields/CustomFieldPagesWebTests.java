package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class CustomFieldPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    SavedViewManagement views;

    @Autowired
    CustomFields fields;

    @Autowired
    TestPeople people;

    Viewer admin;
    List<CustomField> added = new ArrayList<>();

    @BeforeEach
    void setUp() {
        admin = people.viewer(StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void removeThem() {
        added.forEach(field -> keeping.remove(field.id(), admin));
    }

    @Test
    void anAdministratorAddsAFieldAndFindsItEverywhere() throws Exception {
        send(post("/admin/custom-fields")
                        .param("type", "account")
                        .param("customLabel", "Risk <b>")
                        .param("customKind", "choice")
                        .param("customChoices", "High {0}\nLow's")
                        .param("customHelp", "As insurance sees it"))
                .andExpect(redirectedUrl("/admin/custom-fields"));
        CustomField risk = remember("account", "Risk <b>");
        AccountId bosch = accounts.open(
                Map.of("name", "Bosch Risk", risk.key(), risk.codes().get(1)), admin);

        see("/admin/custom-fields").andExpect(content().string(containsString("Risk &lt;b&gt;")));
        see("/accounts/new")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Risk &lt;b&gt;", "High {0}", "Low&#39;s", "As insurance sees it")));
        see("/accounts/" + bosch.value())
                .andExpect(content().string(stringContainsInOrder("Risk &lt;b&gt;", "Low&#39;s")));
        see("/accounts/" + bosch.value() + "/facts/" + risk.key())
                .andExpect(content().string(containsString("name=\"" + risk.key() + "\"")));
        see("/accounts/" + bosch.value() + "/peek").andExpect(content().string(containsString("Low&#39;s")));
        web.perform(get("/accounts")
                        .param("columns", "name," + risk.key())
                        .param("filter", risk.key() + " is " + risk.codes().get(1))
                        .with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(content().string(stringContainsInOrder("Risk &lt;b&gt;", "Bosch Risk", "Low&#39;s")));
        web.perform(get("/accounts").param("board", risk.key()).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(content().string(stringContainsInOrder("High {0}", "Low&#39;s", "Bosch Risk")));
    }

    @Test
    void aFactIsChangedInItsPlaceAndToldInTheStory() throws Exception {
        CustomField seats = add("Seats of " + admin.personId(), "number");
        AccountId bosch = accounts.open(Map.of("name", "Bosch Seats", seats.key(), "1"), admin);

        send(post("/accounts/" + bosch.value() + "/facts/" + seats.key())
                        .param(seats.key(), "1200.5")
                        .param("was." + seats.key(), "1"))
                .andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin)).containsEntry(seats.key(), "1200.5");
        see("/accounts/" + bosch.value()).andExpect(content().string(stringContainsInOrder("1,200.5", "1 → 1,200.5")));
        send(post("/accounts/" + bosch.value() + "/facts/" + seats.key())
                        .param(seats.key(), "many")
                        .param("was." + seats.key(), "1200.5"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatCantBeAFieldIsSaidWhereItWasTyped() throws Exception {
        add("Twice", "text");
        send(post("/admin/custom-fields")
                        .param("type", "account")
                        .param("customLabel", "TWICE")
                        .param("customKind", "choice"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say what can be chosen")));
        send(post("/admin/custom-fields")
                        .param("type", "account")
                        .param("customLabel", "TWICE")
                        .param("customKind", "date"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a field of this name already.")));
        web.perform(get("/admin/custom-fields/new").param("type", "role").with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void twoWhoChangeTheSameSeeBothAndWhatIsRemovedComesBack() throws Exception {
        CustomField field = add("Colour", "text");
        String address = "/admin/custom-fields/" + field.id();
        change(address, "Colour", "Color").andExpect(redirectedUrl("/admin/custom-fields"));
        change(address, "Colour", "Farbe")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Color"), containsString("Farbe"))));

        send(post(address + "/removal")).andExpect(redirectedUrl("/admin/custom-fields"));
        see("/accounts/new").andExpect(content().string(not(containsString(field.key()))));
        send(post(address + "/restoring")).andExpect(redirectedUrl("/admin/custom-fields"));
        see("/accounts/new").andExpect(content().string(containsString(field.key())));
    }

    @Test
    void aViewThatAsksForARemovedFieldSaysSoAndNoListDependsOnIt() throws Exception {
        CustomField field = keeping.add("contact", Map.of("customLabel", "Shoe size", "customKind", "number"), admin);
        ListQuery query =
                lists.read("contact", Map.of("filter", field.key() + " greater-than 40", "sort", "name"), admin);
        UUID view = views.keep(query, Map.of("name", "Big feet", "audience", "own"), admin);
        views.pin(view, true, admin);
        keeping.remove(field.id(), admin);

        web.perform(get("/contacts").param("view", view.toString()).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(field.key())));
        see("/contacts").andExpect(content().string(containsString("Big feet")));
        web.perform(get("/contacts")
                        .param("columns", "name," + field.key())
                        .with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(field.key())));
        views.remove(view, admin);
    }

    @Test
    void aViewThatTheNewKindOfItsFieldDoesNotUnderstandSaysSo() throws Exception {
        CustomField field = keeping.add("contact", Map.of("customLabel", "Hat size", "customKind", "number"), admin);
        ListQuery query =
                lists.read("contact", Map.of("filter", field.key() + " greater-than 40", "sort", "name"), admin);
        UUID view = views.keep(query, Map.of("name", "Big hats", "audience", "own"), admin);
        keeping.change(field.id(), new FieldEdit(Map.of(), Map.of("customKind", "text")), admin);

        web.perform(get("/contacts").param("view", view.toString()).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(field.key())));
        views.remove(view, admin);
        keeping.remove(field.id(), admin);
    }

    @Test
    void aTakenValueIsSaidAtItsFieldAndDoublesAreListedBeforeAFieldBecomesUnique() throws Exception {
        CustomField permit = add("Permit " + UUID.randomUUID(), "text");
        AccountId first = accounts.open(Map.of("name", "First permit", permit.key(), "P-1"), admin);
        AccountId second = accounts.open(Map.of("name", "Second permit", permit.key(), "p-1"), admin);
        String address = "/admin/custom-fields/" + permit.id();
        unique(address, permit)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Values that several records share: 1."),
                                containsString("href=\"/accounts/" + first.value() + "\">First permit"),
                                containsString("href=\"/accounts/" + second.value() + "\">Second permit"))));
        assertThat(keeping.get(permit.id(), admin).unique()).isFalse();

        send(post("/accounts/" + second.value() + "/facts/" + permit.key())
                        .param(permit.key(), "P-2")
                        .param("was." + permit.key(), "p-1"))
                .andExpect(status().is2xxSuccessful());
        unique(address, permit).andExpect(redirectedUrl("/admin/custom-fields"));
        send(post("/accounts/" + second.value() + "/facts/" + permit.key())
                        .param(permit.key(), "p-1")
                        .param("was." + permit.key(), "P-2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another record has this value already")));
        send(post("/accounts").param("name", "Third permit").param(permit.key(), "P-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Another record has this value already"),
                                containsString("Third permit"))));
    }

    private ResultActions unique(String address, CustomField field) throws Exception {
        return send(post(address)
                .param("customLabel", field.label())
                .param("customKind", "text")
                .param("customRequired", "no")
                .param("customUnique", "yes")
                .param("was.customUnique", "no"));
    }

    @Test
    void fieldsStandUnderTheirHeadingsInTheFormAndOnThePage() throws Exception {
        CustomField floor = addUnder("Storey", "The {0} <building>");
        CustomField dock = add("Dock", "text");
        CustomField lift = addUnder("Lifts", "The {0} <building>");
        AccountId bosch = accounts.open(
                Map.of("name", "Bosch Storey", floor.key(), "Third", dock.key(), "North", lift.key(), "Two"), admin);

        see("/accounts/new")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "The {0} &lt;building&gt;", "Storey", "Lifts", "More</h2>", "Dock", "Belongs to")));
        see("/accounts/" + bosch.value())
                .andExpect(content()
                        .string(stringContainsInOrder("North", "The {0} &lt;building&gt;</h2>", "Third", "Two")));
        see("/admin/custom-fields").andExpect(content().string(containsString("· The {0} &lt;building&gt;")));
    }

    private CustomField addUnder(String label, String section) {
        CustomField field = keeping.add(
                "account", Map.of("customLabel", label, "customKind", "text", "customSection", section), admin);
        added.add(field);
        return field;
    }

    @Test
    void anIndexIsMadeInTheBackgroundAndSaysHowFarItIs() throws Exception {
        CustomField seats = add("Seats " + UUID.randomUUID(), "number");
        String address = "/admin/custom-fields/" + seats.id();
        fast(address, seats, "yes").andExpect(redirectedUrl("/admin/custom-fields"));
        see("/admin/custom-fields")
                .andExpect(content()
                        .string(anyOf(
                                containsString("its index is being built"),
                                containsString("fast filters and sorting ("))));
        fast(address, seats, "no").andExpect(redirectedUrl("/admin/custom-fields"));
        send(post(address + "/index-attempt")).andExpect(redirectedUrl("/admin/custom-fields"));

        CustomField story = add("Story " + UUID.randomUUID(), "long-text");
        send(post("/admin/custom-fields/" + story.id())
                        .param("customLabel", story.label())
                        .param("customKind", "long-text")
                        .param("customFast", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no index makes them faster")));
    }

    private ResultActions fast(String address, CustomField field, String answer) throws Exception {
        return send(post(address)
                .param("customLabel", field.label())
                .param("customKind", "number")
                .param("customFast", answer));
    }

    @Test
    void nobodyElseKeepsThem() throws Exception {
        for (StandardRole role : StandardRole.values()) {
            web.perform(get("/admin/custom-fields").with(people.as(role)))
                    .andExpect(role == StandardRole.ADMINISTRATOR ? status().isOk() : status().isForbidden());
        }
    }

    private ResultActions change(String address, String was, String now) throws Exception {
        return send(post(address)
                .param("customLabel", now)
                .param("was.customLabel", was)
                .param("customKind", "text")
                .param("was.customKind", "text")
                .param("customRequired", "no")
                .param("was.customRequired", "no"));
    }

    private CustomField add(String label, String kind) {
        CustomField field = keeping.add("account", Map.of("customLabel", label, "customKind", kind), admin);
        added.add(field);
        return field;
    }

    private CustomField remember(String type, String label) {
        CustomField field = fields.of(type).all().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        added.add(field);
        return field;
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(address).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(StandardRole.ADMINISTRATOR)).with(people.form()));
    }
}
