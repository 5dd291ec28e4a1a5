package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Viewer;
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

/** Fields of which no two records hold the same, and those that are fast, on the pages of the fields. */
@PageTest
class UniqueAndFastFieldPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    AccountManagement accounts;

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
    void aTakenValueIsSaidAtItsFieldAndDoublesAreListedBeforeAFieldBecomesUnique() throws Exception {
        CustomField permit = pages.add("Permit " + UUID.randomUUID(), "text");
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

        pages.send(post("/accounts/" + second.value() + "/facts/" + permit.key())
                        .param(permit.key(), "P-2")
                        .param("was." + permit.key(), "p-1"))
                .andExpect(status().is2xxSuccessful());
        unique(address, permit).andExpect(redirectedUrl("/admin/custom-fields"));
        pages.send(post("/accounts/" + second.value() + "/facts/" + permit.key())
                        .param(permit.key(), "p-1")
                        .param("was." + permit.key(), "P-2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another record has this value already")));
        pages.send(post("/accounts").param("name", "Third permit").param(permit.key(), "P-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Another record has this value already"),
                                containsString("Third permit"))));
    }

    private ResultActions unique(String address, CustomField field) throws Exception {
        return pages.send(post(address)
                .param("customLabel", field.label())
                .param("customKind", "text")
                .param("customRequired", "no")
                .param("customUnique", "yes")
                .param("was.customUnique", "no"));
    }

    @Test
    void anIndexIsMadeInTheBackgroundAndSaysHowFarItIs() throws Exception {
        CustomField seats = pages.add("Seats " + UUID.randomUUID(), "number");
        String address = "/admin/custom-fields/" + seats.id();
        fast(address, seats, "yes").andExpect(redirectedUrl("/admin/custom-fields"));
        pages.see("/admin/custom-fields")
                .andExpect(content()
                        .string(anyOf(
                                containsString("its index is being built"),
                                containsString("fast filters and sorting ("))));
        fast(address, seats, "no").andExpect(redirectedUrl("/admin/custom-fields"));
        pages.send(post(address + "/index-attempt")).andExpect(redirectedUrl("/admin/custom-fields"));

        CustomField story = pages.add("Story " + UUID.randomUUID(), "long-text");
        pages.send(post("/admin/custom-fields/" + story.id())
                        .param("customLabel", story.label())
                        .param("customKind", "long-text")
                        .param("customFast", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no index makes them faster")));
    }

    private ResultActions fast(String address, CustomField field, String answer) throws Exception {
        return pages.send(post(address)
                .param("customLabel", field.label())
                .param("customKind", "number")
                .param("customFast", answer));
    }
}
