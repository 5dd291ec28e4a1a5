package atrium.web.customers;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@PageTest
class CustomerPagesWebTests {

    private static final String HOSTILE = "\"><img src=x onerror=alert(1)>{{7*7}}[[${7*7}]]";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Test
    void anAccountIsOpenedAndItsPageTellsTheStory() throws Exception {
        String page = web.perform(post("/accounts")
                        .with(people.as(SALES_REP))
                        .with(people.form())
                        .param("name", "Bosch Werkzeuge")
                        .param("website", "bosch.example")
                        .param("lifecycle", "customer")
                        .param("owner", people.viewer(SALES_REP).personId().toString()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/accounts/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(post("/notes")
                        .with(people.as(SALES_REP))
                        .with(people.form())
                        .param("type", "account")
                        .param("id", page.substring("/accounts/".length()))
                        .param("text", "Wants a call in May"))
                .andExpect(redirectedUrlPattern("/accounts/*"));

        web.perform(get(page).with(people.as(SALES_REP)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bosch Werkzeuge")))
                .andExpect(content().string(containsString("created the account")))
                .andExpect(content().string(containsString("Wants a call in May")));
    }

    @Test
    void wrongFieldsAreNamedAndWhatWasTypedStays() throws Exception {
        web.perform(post("/accounts")
                        .with(people.as(SALES_REP))
                        .with(people.form())
                        .param("name", "")
                        .param("employees", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")))
                .andExpect(content().string(containsString("Please enter a whole number.")))
                .andExpect(content().string(containsString("value=\"many\"")));
    }

    @Test
    void aConflictShowsBothValuesAndTheNextSaveWins() throws Exception {
        AccountId id = accounts.open(Map.of("name", "Clash", "city", "Bonn"), people.viewer(ADMINISTRATOR));
        String address = "/accounts/" + id.value();
        save(address, "Bonn", "Ulm").andExpect(status().is3xxRedirection());

        save(address, "Bonn", "Kiel")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("changed this to &quot;Ulm&quot;")))
                .andExpect(content().string(containsString("value=\"Kiel\"")))
                .andExpect(content().string(containsString("name=\"was.city\" value=\"Ulm\"")));
        save(address, "Ulm", "Kiel").andExpect(status().is3xxRedirection());

        assertThat(accounts.fields(id, people.viewer(ADMINISTRATOR))).containsEntry("city", "Kiel");
    }

    @Test
    void oneFactIsChangedInItsPlace() throws Exception {
        String page = "/accounts/"
                + accounts.open(Map.of("name", "Acme"), people.viewer(ADMINISTRATOR))
                        .value();

        web.perform(post(page + "/facts/revenue")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("revenue", "1000000")
                        .param("revenueCurrency", "USD")
                        .param("name", "not this fact"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "record-changed"));

        web.perform(get(page + "/facts").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("1,000,000")))
                .andExpect(content().string(containsString("hx-swap-oob")))
                .andExpect(content().string(not(containsString("not this fact"))));
        web.perform(get(page + "/facts/version").with(people.as(ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    @Test
    void noPencilStandsWhereAPersonMayNotChange() throws Exception {
        String page = "/accounts/"
                + accounts.open(Map.of("name", "Acme"), people.viewer(ADMINISTRATOR))
                        .value();

        web.perform(get(page).with(people.as(EXECUTIVE)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("fact-edit"))))
                .andExpect(content().string(not(containsString(page + "/edit"))));
    }

    @Test
    void aRecordThatIsNotThereAndOneThatIsHiddenLookTheSame() throws Exception {
        AccountId hidden = accounts.open(Map.of("name", "Hidden"), people.viewer(ADMINISTRATOR));

        for (UUID id : new UUID[] {hidden.value(), UUID.randomUUID()}) {
            web.perform(get("/accounts/" + id).with(people.as(SALES_REP))).andExpect(status().isNotFound());
            web.perform(post("/accounts/" + id + "/archiving")
                            .with(people.as(SALES_REP))
                            .with(people.form()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        AccountId id = accounts.open(
                Map.of("name", HOSTILE, "city", HOSTILE, "description", HOSTILE), people.viewer(ADMINISTRATOR));

        for (String address : new String[] {"/accounts/" + id.value(), "/accounts/" + id.value() + "/edit"}) {
            web.perform(get(address).with(people.as(ADMINISTRATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<img src=x"))))
                    .andExpect(content().string(containsString("{{7*7}}[[${7*7}]]")));
        }
    }

    @Test
    void allPeopleOfAnAccountAreOneLinkAway() throws Exception {
        AccountId id = accounts.open(Map.of("name", "Many \"people\" & Co"), people.viewer(ADMINISTRATOR));
        for (int i = 0; i < 9; i++) {
            contacts.open(
                    Map.of("lastName", "Crowd " + i, "account", id.value().toString()), people.viewer(ADMINISTRATOR));
        }
        String page = web.perform(get("/accounts/" + id.value()).with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher link = Pattern.compile("href=\"(/contacts\\?filter=[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();

        web.perform(get(URI.create(HtmlUtils.htmlUnescape(link.group(1)))).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Crowd 0")))
                .andExpect(content().string(containsString("Crowd 8")));
    }

    @Test
    void aDeletedAccountComesBackByUndo() throws Exception {
        AccountId id = accounts.open(Map.of("name", "Gone"), people.viewer(ADMINISTRATOR));
        String address = "/accounts/" + id.value();

        web.perform(post(address + "/deletion").with(people.as(ADMINISTRATOR)).with(people.form()))
                .andExpect(redirectedUrl("/accounts"));
        web.perform(get(address).with(people.as(ADMINISTRATOR))).andExpect(status().isNotFound());
        web.perform(post(address + "/restoration")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl(address));

        web.perform(get(address).with(people.as(ADMINISTRATOR))).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions save(String address, String was, String now)
            throws Exception {
        return web.perform(post(address)
                .with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("was.city", was)
                .param("city", now));
    }
}
