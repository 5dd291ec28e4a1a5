package atrium.web.sharing;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
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
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Sharing;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class SharingPagesWebTests {

    private static final String NAME = "Shared <b>Ltd</b> ";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Sharing sharing;

    @Autowired
    JdbcClient jdbc;

    Viewer admin;
    Viewer rep;
    String page;
    RecordRef account;

    @BeforeEach
    void anAccount() {
        admin = people.viewer(ADMINISTRATOR);
        rep = people.viewer(SALES_REP);
        // Other tests choose for the same person what they hear of.
        jdbc.sql("DELETE FROM notification_way WHERE person_id = :rep")
                .param("rep", rep.personId())
                .update();
        UUID id = accounts.open(Map.of("name", NAME + UUID.randomUUID()), admin).value();
        account = new RecordRef("account", id);
        page = "/accounts/" + id;
    }

    @Test
    void anAccountIsSharedByNameSeenFoundEndedAndSharedAgain() throws Exception {
        as(SALES_REP, get(page)).andExpect(status().isNotFound());

        as(
                        ADMINISTRATOR,
                        post(page + "/shares").param("granteeName", rep.name()).param("right", "edit"))
                .andExpect(redirectedUrl(page));

        as(SALES_REP, get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("/edit")));
        as(SALES_REP, get("/accounts").param("filter", "sharedWithMe is yes"))
                .andExpect(content().string(containsString("Shared &lt;b&gt;Ltd")));
        as(ADMINISTRATOR, get("/panels/account/" + account.id() + "/shares"))
                .andExpect(content().string(containsString(rep.name())))
                .andExpect(content().string(containsString("To edit")))
                .andExpect(content().string(containsString(page + "/access")));
        as(SALES_REP, get("/panels/account/" + account.id() + "/shares"))
                .andExpect(content().string(containsString(rep.name())))
                .andExpect(content().string(not(containsString("/end"))))
                .andExpect(content().string(not(containsString("/access"))));
        as(SALES_REP, get("/notifications")).andExpect(content().string(containsString("shared the account")));

        as(ADMINISTRATOR, post(page + "/shares/" + rep.personId() + "/end")).andExpect(redirectedUrl(page));
        as(SALES_REP, get(page)).andExpect(status().isNotFound());
        as(
                        ADMINISTRATOR,
                        post(page + "/shares")
                                .queryParam("grantee", rep.personId().toString())
                                .queryParam("right", "read"))
                .andExpect(redirectedUrl(page));
        as(SALES_REP, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(page + "/edit"))));
    }

    @Test
    void whoOnlySeesItByAShareSharesItWithNobody() throws Exception {
        share("edit");

        as(SALES_REP, get(page + "/shares"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("granteeName"))));
        as(SALES_REP, get(page + "/shares").header("HX-Request", "true")).andExpect(status().isForbidden());
        as(SALES_REP, post(page + "/shares").param("grantee", admin.personId().toString()))
                .andExpect(status().isForbidden());
        as(SALES_REP, post(page + "/shares/" + rep.personId() + "/end")).andExpect(status().isForbidden());
        as(EXECUTIVE, post(page + "/shares").param("grantee", rep.personId().toString()))
                .andExpect(status().isForbidden());
        assertThat(sharing.of(account, admin)).hasSize(1);
    }

    @Test
    void aNameThatMeansNobodyIsSaidAndStays() throws Exception {
        as(
                        ADMINISTRATOR,
                        post(page + "/shares")
                                .param("granteeName", "Nobody <i>At</i> All")
                                .param("right", "edit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody &lt;i&gt;At")))
                .andExpect(content().string(containsString("no team is called so")));
        as(
                        ADMINISTRATOR,
                        post(page + "/shares")
                                .param("grantee", rep.personId().toString())
                                .param("until", "2001-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("today or a later day")))
                .andExpect(content().string(containsString(rep.name())));
        as(ADMINISTRATOR, post(page + "/shares").param("grantee", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        assertThat(sharing.of(account, admin)).isEmpty();
    }

    @Test
    void theFormIsADialogOnThePageOfTheRecord() throws Exception {
        as(ADMINISTRATOR, get(page + "/shares").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(not(containsString("<html"))));
        as(SALES_REP, get("/people-and-teams/choices").param("q", "the adm"))
                .andExpect(content().string(containsString(admin.name())));
    }

    @Test
    void anAdministratorReadsWhySomebodySeesIt() throws Exception {
        as(ADMINISTRATOR, get(page + "/access").param("personName", rep.name()))
                .andExpect(content().string(containsString("is not shared with them")));

        share("read");

        as(ADMINISTRATOR, get(page + "/access").param("person", rep.personId().toString()))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString(admin.name() + " shared it with " + rep.name() + ", to read.")))
                .andExpect(content().string(containsString("and no share lifts that.")));
        as(ADMINISTRATOR, get(page + "/access").param("personName", "Nobody At All"))
                .andExpect(content().string(containsString("Nobody of that name")));
        as(ADMINISTRATOR, get("/accounts/" + UUID.randomUUID() + "/access")).andExpect(status().isNotFound());
        as(SALES_REP, get(page + "/access")).andExpect(status().isForbidden());
    }

    private void share(String right) {
        sharing.share(account, Map.of("grantee", rep.personId().toString(), "right", right), admin);
    }

    private ResultActions as(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
