package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Custom fields of the richer kinds on every page on which fields are. */
@PageTest
class CustomKindPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    AccountManagement accounts;

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
    void severalChoicesAreTickedUntickedShownAndToldInTheStory() throws Exception {
        CustomField uses = pages.add(Map.of(
                "customLabel", "Uses it for", "customKind", "several-choices", "customChoices", "Film\nSport\nMusic"));
        AccountId bosch = open("Bosch Uses", Map.of(uses.key(), "film\nmusic"));

        pages.see("/accounts/" + bosch.value() + "/edit")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "type=\"hidden\" name=\"" + uses.key() + "\"",
                                "value=\"film\" checked",
                                "value=\"sport\"",
                                "value=\"music\" checked")));
        fact(bosch, uses, "film\r\nmusic", "", "sport", "music").andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin)).containsEntry(uses.key(), "sport\nmusic");
        pages.see("/accounts/" + bosch.value())
                .andExpect(content()
                        .string(allOf(containsString("Sport, Music"), containsString("Film, Music → Sport, Music"))));
        pages.see("/accounts?columns=name," + uses.key() + "&filter=" + uses.key() + " is sport")
                .andExpect(content().string(stringContainsInOrder("Uses it for", "Bosch Uses", "Sport, Music")));
        fact(bosch, uses, "sport\r\nmusic", "").andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin)).doesNotContainKey(uses.key());
    }

    @Test
    void aMomentIsTypedAndShownByTheClockOnThePersonsWall() throws Exception {
        CustomField demo = pages.add(Map.of("customLabel", "Demo at", "customKind", "date-time"));
        AccountId bosch = open("Bosch Demo", Map.of());
        fact(bosch, demo, "", "2026-03-31T14:30").andExpect(status().is2xxSuccessful());
        Instant at =
                LocalDateTime.parse("2026-03-31T14:30").atZone(admin.zone()).toInstant();

        assertThat(accounts.fields(bosch, admin)).containsEntry(demo.key(), at.toString());
        pages.see("/accounts/" + bosch.value() + "/facts/" + demo.key())
                .andExpect(content()
                        .string(allOf(
                                containsString("type=\"datetime-local\""),
                                containsString("value=\"2026-03-31T14:30\""))));
        pages.see("/accounts/" + bosch.value()).andExpect(content().string(containsString("31 Mar 2026 14:30")));
        fact(bosch, demo, at.toString(), "soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("soon"), containsString("a day and a time"))));
    }

    @Test
    void aTimeThatClocksShowTwiceStaysTheMomentItWas() throws Exception {
        CustomField demo = pages.add(Map.of("customLabel", "Demo at", "customKind", "date-time"));
        Instant twice = Instant.parse("2026-10-25T01:30:00Z");
        AccountId bosch = open("Bosch Twice", Map.of(demo.key(), twice.toString()));
        String shown = LocalDateTime.ofInstant(twice, admin.zone()).toString();
        fact(bosch, demo, twice.toString(), shown).andExpect(status().is2xxSuccessful());

        assertThat(accounts.fields(bosch, admin)).containsEntry(demo.key(), twice.toString());
    }

    @Test
    void aPersonIsChosenByNameAndNamedInTheStory() throws Exception {
        CustomField coach = pages.add(Map.of("customLabel", "Coach", "customKind", "person"));
        Viewer rep = people.viewer(StandardRole.SALES_REP);
        AccountId bosch = open("Bosch Coach", Map.of());
        fact(bosch, coach, "", rep.personId().toString()).andExpect(status().is2xxSuccessful());
        String name = "The " + StandardRole.SALES_REP.code();

        pages.see("/accounts/" + bosch.value())
                .andExpect(content().string(stringContainsInOrder("Coach", name, "Coach", "→ " + name)));
        pages.see("/accounts?columns=name," + coach.key() + "&filter=" + coach.key() + " is " + rep.personId())
                .andExpect(content().string(stringContainsInOrder("Bosch Coach", name)));
        pages.see("/accounts?board=" + coach.key() + "&filter=name is \"Bosch Coach\"")
                .andExpect(content().string(stringContainsInOrder(name, "Bosch Coach")));
    }

    @Test
    void moneyIsEditedTogetherWithItsCurrency() throws Exception {
        CustomField budget = pages.add(Map.of("customLabel", "Budget", "customKind", "money"));
        AccountId bosch = open("Bosch Budget", Map.of(budget.key(), "1200", budget.currencyKey(), "CHF"));

        pages.see("/accounts/" + bosch.value()).andExpect(content().string(containsString("CHF")));
        pages.see("/accounts/" + bosch.value() + "/facts/" + budget.key())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "name=\"" + budget.key() + "\"",
                                "Budget: currency",
                                "name=\"" + budget.currencyKey() + "\"")));
        pages.send(post("/accounts/" + bosch.value() + "/facts/" + budget.key())
                        .param(budget.key(), "900")
                        .param("was." + budget.key(), "1200")
                        .param(budget.currencyKey(), "usd")
                        .param("was." + budget.currencyKey(), "CHF"))
                .andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin))
                .containsEntry(budget.key(), "900")
                .containsEntry(budget.currencyKey(), "USD");
        pages.see("/accounts?columns=name," + budget.key() + "&filter=" + budget.key() + " is 900")
                .andExpect(content().string(stringContainsInOrder("Bosch Budget", "$900")));
        pages.see("/accounts/sums?columns=name," + budget.key() + "&filter=" + budget.key() + " is 900")
                .andExpect(content().string(containsString("$900")));
    }

    @Test
    void aLinkIsPickedByNameAndLeadsThereForThoseWhoSeeIt() throws Exception {
        CustomField dealer =
                pages.add(Map.of("customLabel", "Dealer", "customKind", "record", "customTarget", "account"));
        AccountId shop = open("Shop of the dealer", Map.of());
        AccountId bosch = open("Bosch Link", Map.of());
        pages.send(post("/accounts/" + bosch.value() + "/facts/" + dealer.key())
                        .param(dealer.key(), "")
                        .param(dealer.key() + "Name", "shop of the DEALER")
                        .param("was." + dealer.key(), ""))
                .andExpect(status().is2xxSuccessful());

        assertThat(accounts.fields(bosch, admin))
                .containsEntry(dealer.key(), shop.value().toString());
        pages.see("/accounts/" + bosch.value())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/accounts/" + shop.value() + "\">Shop of the dealer"),
                                containsString("→ Shop of the dealer"))));
        pages.see("/accounts?columns=name," + dealer.key() + "&filter=" + dealer.key() + " is " + shop.value())
                .andExpect(content().string(stringContainsInOrder("Bosch Link", "Shop of the dealer")));
        accounts.delete(shop, admin);
        pages.see("/accounts/" + bosch.value()).andExpect(content().string(containsString("Deleted")));
        pages.see("/accounts/" + bosch.value() + "/facts/" + dealer.key())
                .andExpect(content().string(containsString("Deleted, or not seen by you")));
        pages.send(post("/accounts/" + bosch.value() + "/facts/" + dealer.key())
                        .param(dealer.key(), shop.value().toString())
                        .param(dealer.key() + "Name", "Deleted, or not seen by you")
                        .param("was." + dealer.key(), shop.value().toString()))
                .andExpect(status().is2xxSuccessful());
        assertThat(accounts.fields(bosch, admin)).containsKey(dealer.key());
    }

    private AccountId open(String name, Map<String, String> values) {
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put("name", name);
        return accounts.open(all, admin);
    }

    private ResultActions fact(AccountId account, CustomField field, String was, String... typed) throws Exception {
        return pages.send(post("/accounts/" + account.value() + "/facts/" + field.key())
                .param(field.key(), typed)
                .param("was." + field.key(), was));
    }
}
