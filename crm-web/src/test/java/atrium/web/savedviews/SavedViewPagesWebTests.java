package atrium.web.savedviews;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.Roles;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class SavedViewPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noViews() {
        jdbc.sql("DELETE FROM list_view").update();
    }

    @Test
    void whatIsKeptIsShownAgainAtItsOwnAddress() throws Exception {
        accounts.open(Map.of("name", "Kept in", "country", "IS"), people.viewer(ADMINISTRATOR));
        accounts.open(Map.of("name", "Kept out", "country", "MT"), people.viewer(ADMINISTRATOR));
        String view = kept("Icelandic", "own");

        list(view, ADMINISTRATOR)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kept in")))
                .andExpect(content().string(not(containsString("Kept out"))))
                .andExpect(content().string(containsString("Icelandic")))
                .andExpect(content().string(not(containsString("Save changes"))));
    }

    @Test
    void whatDiffersFromTheViewCanBeSavedOrLeft() throws Exception {
        String view = kept("Icelandic", "own");
        String id = view.substring(view.indexOf('=') + 1);
        String other = view + "&filter=country%20is%20MT&sort=-name";
        list(other, ADMINISTRATOR)
                .andExpect(content().string(containsString("Save changes")))
                .andExpect(content().string(containsString("href=\"/accounts?view=" + id + "\"")));

        web.perform(post("/views/{id}/content", id)
                        .param("filter", "country is MT")
                        .param("sort", "-name")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl(view));

        list(other, ADMINISTRATOR).andExpect(content().string(not(containsString("Save changes"))));
        list(view, ADMINISTRATOR).andExpect(content().string(containsString("Country is Malta")));
    }

    @Test
    void anAddressWithPartsShowsTheSameToThoseWhoDoNotSeeItsView() throws Exception {
        String view = kept("Icelandic", "own");

        list(view, SALES_REP).andExpect(status().isNotFound());
        list(view + "&filter=country%20is%20IS&sort=name", SALES_REP)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Country is Iceland")))
                .andExpect(content().string(not(containsString("Icelandic"))));
        list("/accounts?view=nonsense", SALES_REP).andExpect(status().isBadRequest());
        list("/accounts?view=" + UUID.randomUUID(), SALES_REP).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedViewKeepsWhatWasTypedAndSaysWhy() throws Exception {
        kept("Icelandic", "own");
        keep("ICELANDIC", "own")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"ICELANDIC\"")))
                .andExpect(content().string(containsString("There is a view")))
                .andExpect(content().string(containsString("country is IS")));
    }

    @Test
    void aListBeginsWithTheViewOfTheRoleAndTheWholeListHasAnAddressOfItsOwn() throws Exception {
        String view = kept("First of all", "all");
        String id = view.substring(view.indexOf('=') + 1);
        web.perform(post("/views/{id}/beginnings", id)
                        .param("role", roles.find("marketer").orElseThrow().toString())
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl("/views/" + id));

        list("/accounts", MARKETER)
                .andExpect(content().string(containsString("Country is Iceland")))
                .andExpect(content().string(containsString("href=\"/accounts?view=all\"")));
        list("/accounts?view=all", MARKETER).andExpect(content().string(not(containsString("Country is Iceland"))));
        list("/accounts", SALES_REP).andExpect(content().string(not(containsString("Country is Iceland"))));
    }

    @Test
    void aPinnedViewStandsInTheMenuWithItsCount() throws Exception {
        accounts.open(Map.of("name", "Counted", "country", "IS"), people.viewer(ADMINISTRATOR));
        String view = kept("<b>Icelandic</b>", "own");
        String id = view.substring(view.indexOf('=') + 1);
        web.perform(post("/views/{id}/pin", id)
                        .param("pinned", "true")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl(view));
        list("/contacts", ADMINISTRATOR)
                .andExpect(content().string(containsString("href=\"" + view + "\"")))
                .andExpect(content().string(containsString("&lt;b&gt;Icelandic&lt;/b&gt;")))
                .andExpect(content().string(containsString("hx-get=\"/views/counts\"")));

        String counts = answer(get("/views/counts").with(people.as(ADMINISTRATOR)));

        assertThat(counts).containsPattern("id=\"count-" + id + "\">[1-9]");
        list("/contacts", ADMINISTRATOR).andExpect(content().string(not(containsString("hx-get=\"/views/counts\""))));
    }

    @Test
    void onlyTheOwnerChangesAndRemovesASharedView() throws Exception {
        String view = kept("For all", "all");
        String id = view.substring(view.indexOf('=') + 1);
        list(view, SALES_REP)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("href=\"/views/" + id + "\""))));
        web.perform(get("/views/{id}", id).with(people.as(SALES_REP))).andExpect(status().isForbidden());
        for (String deed : new String[] {"", "/content", "/removal"}) {
            web.perform(post("/views/" + id + deed)
                            .param("name", "Mine")
                            .param("audience", "own")
                            .with(people.as(SALES_REP))
                            .with(people.form()))
                    .andExpect(status().isForbidden());
        }

        web.perform(post("/views/{id}/removal", id)
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl("/accounts"));

        list(view, SALES_REP).andExpect(status().isNotFound());
    }

    private String kept(String name, String audience) throws Exception {
        return Objects.requireNonNull(
                keep(name, audience).andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions keep(String name, String audience) throws Exception {
        return web.perform(post("/views")
                .param("type", "account")
                .param("filter", "country is IS")
                .param("sort", "name")
                .param("name", name)
                .param("audience", audience)
                .with(people.as(ADMINISTRATOR))
                .with(people.form()));
    }

    private ResultActions list(String address, StandardRole role) throws Exception {
        return web.perform(get(URI.create(address)).with(people.as(role)));
    }

    private String answer(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }
}
