package atrium.web.apikeys;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.apikeys.ApiKey;
import atrium.domain.apikeys.Integration;
import atrium.domain.apikeys.Integrations;
import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class IntegrationPagesWebTests {

    private static final Pattern KEY = Pattern.compile("<code>(atr_[\\w-]{43})</code>");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Integrations integrations;

    @Autowired
    KeyKeeping keys;

    @Autowired
    JdbcClient jdbc;

    Viewer administrator;
    String name;
    String page;
    UUID id;

    @BeforeEach
    void anIntegration() throws Exception {
        administrator = people.viewer(ADMINISTRATOR);
        name = "Shop <" + UUID.randomUUID() + ">";
        page = String.valueOf(send(post("/admin/integrations")
                        .param("name", name)
                        .param("purpose", "Sends orders")
                        .param("role", role(ADMINISTRATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    @AfterEach
    void noKeysAreLeft() {
        keys.everybodys(administrator).forEach(key -> keys.revoke(key.id(), administrator));
    }

    @Test
    void aKeyIsShownOnceAndActsUnderTheNameOfTheIntegration() throws Exception {
        String issued = send(wanted("Orders"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher key = KEY.matcher(issued);
        assertThat(key.find()).isTrue();
        assertThat(issued).contains("Back to Shop &lt;");

        MockHttpServletResponse made = web.perform(post("/api/v1/accounts")
                        .header("Authorization", "Bearer " + key.group(1))
                        .contentType("application/json")
                        .content("{\"name\": \"By the shop\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        assertThat(jdbc.sql("""
                        SELECT text_key FROM audit_entry WHERE person_id = :shop AND cause = 'API' AND origin = :key
                        """)
                        .param("shop", id)
                        .param("key", keys.of(id, administrator).get(0).id())
                        .query(String.class)
                        .list())
                .containsExactly("account.created");
        String account = String.valueOf(made.getHeader("Location")).replace("/api/v1", "");
        web.perform(get(account).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Shop &lt;")));
        web.perform(get(account + "/edit").with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + id + "\" selected")));

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("made by " + administrator.name())))
                .andExpect(content().string(not(containsString(key.group(1)))));
        web.perform(get("/admin/api-keys").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString(page)));
    }

    @Test
    void whatIsMissingIsRefusedAtItsFieldAndNothingTypedIsLost() throws Exception {
        send(post("/admin/integrations").param("name", " ").param("purpose", "Kept text"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kept text")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        send(wanted(" ").param("scope.contact", "write"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<option value=\"write\" selected=\"selected\">")));
        send(post(page).param("was.name", "Another").param("name", "Mine").param("purpose", "Sends orders"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Mine\"")));

        assertThat(keys.of(id, administrator)).isEmpty();
        assertThat(integrations.get(id, administrator).name()).isEqualTo(name);
    }

    @Test
    void itIsChangedPutOutOfUseAndBack() throws Exception {
        send(post(page)
                        .param("was.name", name)
                        .param("name", "Orders of the shop")
                        .param("purpose", "Sends orders")
                        .param("was.role", role(ADMINISTRATOR))
                        .param("role", role(SALES_REP)))
                .andExpect(redirectedUrl(page));
        Integration changed = integrations.get(id, administrator);
        assertThat(changed.name()).isEqualTo("Orders of the shop");

        send(wanted("Orders")).andExpect(status().isCreated());
        send(post(page + "/deactivation")).andExpect(redirectedUrl(page));
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("This integration is deactivated")))
                .andExpect(content().string(not(containsString("/keys/new"))));
        send(wanted("More")).andExpect(status().isNotFound());
        send(post(page + "/reactivation")).andExpect(redirectedUrl(page));
        ApiKey key = keys.of(id, administrator).get(0);
        send(post(page + "/keys/" + key.id() + "/revocation")).andExpect(redirectedUrl(page));
        assertThat(keys.of(id, administrator)).isEmpty();
    }

    @Test
    void savingATeamLeavesTheIntegrationInIt() throws Exception {
        UUID team = UUID.fromString(String.valueOf(jdbc.sql("""
                        INSERT INTO team (id, version, name, demo) VALUES (:id, 0, :name, false) RETURNING id
                        """)
                .param("id", UUID.randomUUID())
                .param("name", "Team " + UUID.randomUUID())
                .query(UUID.class)
                .single()));
        jdbc.sql("INSERT INTO team_member (team_id, person_id) VALUES (:team, :shop)")
                .param("team", team)
                .param("shop", id)
                .update();

        web.perform(get("/admin/teams/" + team).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString(id.toString()))));
        send(post("/admin/teams/" + team).param("name", "Renamed " + team)).andExpect(status().is3xxRedirection());
        assertThat(integrations.get(id, administrator).teams()).isEqualTo("Renamed " + team);
    }

    private MockHttpServletRequestBuilder wanted(String key) {
        return post(page + "/keys").param("name", key).param("days", "30").param("scope.*", "write");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()));
    }

    private String role(StandardRole role) {
        people.viewer(role);
        return jdbc.sql("SELECT id FROM role WHERE code = :code")
                .param("code", role.code())
                .query(String.class)
                .single();
    }
}
