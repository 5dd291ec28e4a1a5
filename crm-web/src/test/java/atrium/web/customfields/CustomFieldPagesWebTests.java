package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

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
    FieldPages pages;

    @BeforeEach
    void setUp() {
        pages = new FieldPages(web, keeping, fields, people);
        admin = pages.admin();
    }

    @AfterEach
    void removeThem() {
        pages.removeThem();
    }

    @Test
    void anAdministratorAddsAFieldAndFindsItEverywhere() throws Exception {
        pages.send(post("/admin/custom-fields")
                        .param("type", "account")
                        .param("customLabel", "Risk <b>")
                        .param("customKind", "choice")
                        .param("customChoices", "High {0}\nLow's")
                        .param("customHelp", "As insurance sees it"))
                .andExpect(redirectedUrl("/admin/custom-fields"));
        CustomField risk = pages.remember("account", "Risk <b>");
        AccountId bosch = accounts.open(
                Map.of("name", "Bosch Risk", risk.key(), risk.codes().get(1)), admin);

        pages.see("/admin/custom-fields").andExpect(content().string(containsString("Risk &lt;b&gt;")));
        pages.see("/accounts/new")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Risk &lt;b&gt;", "High {0}", "Low&#39;s", "As insurance sees it")));
        pages.see("/accounts/" + bosch.value())
                .andExpect(content().string(stringContainsInOrder("Risk &lt;b&gt;", "Low&#39;s")));
        pages.see("/accounts/" + bosch.value() + "/facts/" + risk.key())
                .andExpect(content().string(containsString("name=\"" + risk.key() + "\"")));
        pages.see("/accounts/" + bosch.value() + "/peek").andExpect(content().string(containsString("Low&#39;s")));
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
        CustomField seats = pages.add("Seats of " + admin.personId(), "number");
        AccountId bosch = accounts.open(Map.of("name", "Bosch Seats", seats.key(), "1"), admin);

        pages.send(post("/accounts/" + bosch.value() + "/facts/" + seats.key())
                        .param(seats.key(), "1200.5")
                        .param("was." + seats.key(), "1"))
                .andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin)).containsEntry(seats.key(), "1200.5");
        pages.see("/accounts/" + bosch.value())
                .andExpect(content().string(stringContainsInOrder("1,200.5", "1 → 1,200.5")));
        pages.send(post("/accounts/" + bosch.value() + "/facts/" + seats.key())
                        .param(seats.key(), "many")
                        .param("was." + seats.key(), "1200.5"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatCantBeAFieldIsSaidWhereItWasTyped() throws Exception {
        pages.add("Twice", "text");
        pages.send(post("/admin/custom-fields")
                        .param("type", "account")
                        .param("customLabel", "TWICE")
                        .param("customKind", "choice"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say what can be chosen")));
        pages.send(post("/admin/custom-fields")
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
        CustomField field = pages.add("Colour", "text");
        String address = "/admin/custom-fields/" + field.id();
        change(address, "Colour", "Color").andExpect(redirectedUrl("/admin/custom-fields"));
        change(address, "Colour", "Farbe")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Color"), containsString("Farbe"))));

        pages.send(post(address + "/removal")).andExpect(redirectedUrl("/admin/custom-fields"));
        pages.see("/accounts/new").andExpect(content().string(not(containsString(field.key()))));
        pages.send(post(address + "/restoring")).andExpect(redirectedUrl("/admin/custom-fields"));
        pages.see("/accounts/new").andExpect(content().string(containsString(field.key())));
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
        pages.see("/contacts").andExpect(content().string(containsString("Big feet")));
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
    void fieldsStandUnderTheirHeadingsInTheFormAndOnThePage() throws Exception {
        CustomField floor = addUnder("Storey", "The {0} <building>");
        CustomField dock = pages.add("Dock", "text");
        CustomField lift = addUnder("Lifts", "The {0} <building>");
        AccountId bosch = accounts.open(
                Map.of("name", "Bosch Storey", floor.key(), "Third", dock.key(), "North", lift.key(), "Two"), admin);

        pages.see("/accounts/new")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "The {0} &lt;building&gt;", "Storey", "Lifts", "More</h2>", "Dock", "Belongs to")));
        pages.see("/accounts/" + bosch.value())
                .andExpect(content()
                        .string(stringContainsInOrder("North", "The {0} &lt;building&gt;</h2>", "Third", "Two")));
        pages.see("/admin/custom-fields").andExpect(content().string(containsString("· The {0} &lt;building&gt;")));
    }

    @Test
    void nobodyElseKeepsThem() throws Exception {
        for (StandardRole role : StandardRole.values()) {
            web.perform(get("/admin/custom-fields").with(people.as(role)))
                    .andExpect(role == StandardRole.ADMINISTRATOR ? status().isOk() : status().isForbidden());
        }
    }

    private ResultActions change(String address, String was, String now) throws Exception {
        return pages.send(post(address)
                .param("customLabel", now)
                .param("was.customLabel", was)
                .param("customKind", "text")
                .param("was.customKind", "text")
                .param("customRequired", "no")
                .param("was.customRequired", "no"));
    }

    private CustomField addUnder(String label, String section) {
        return pages.add(Map.of("customLabel", label, "customKind", "text", "customSection", section));
    }
}
