package atrium.web.insights;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class MineWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    DealManagement deals;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverSellsBeginsWithTheirOwnDealsAndHasMyDayAtHand() throws Exception {
        open("Looms of the rep", SALES_REP);
        DealId won = open("Won looms of the rep", SALES_REP);
        deals.edit(won, new FieldEdit(Map.of(), Map.of("stage", "won")), people.viewer(ADMINISTRATOR));

        web.perform(get("/").with(people.as(SALES_REP))).andExpect(redirectedUrl("/sales/mine"));
        assertThat(page("/sales/mine", SALES_REP))
                .contains("href=\"/my-day\"")
                .contains("Won this month")
                .contains("€4,800")
                .contains("dealState%20is%20won%20and%20closeOn%20between");
    }

    @Test
    void dealThatIsTooOldAndQuietStandsOnThePageOfItsOwnerAlone() throws Exception {
        DealId old = open("Forgotten looms <3>", SALES_REP);
        jdbc.sql("UPDATE deal SET stage_since = stage_since - interval '60 days' WHERE id = :id")
                .param("id", old.value())
                .update();
        jdbc.sql("UPDATE timeline_entry SET at = at - interval '60 days' WHERE about_id = :id")
                .param("id", old.value())
                .update();

        assertThat(page("/sales/mine", SALES_REP).split("Forgotten looms &lt;3&gt;"))
                .as("too long in its stage and quiet")
                .hasSize(3);
        assertThat(page("/sales/mine", ADMINISTRATOR)).doesNotContain("Forgotten looms");
    }

    @Test
    void whoeverHasNoDealIsToldWhatToDo() throws Exception {
        assertThat(page("/sales/mine", EXECUTIVE))
                .contains("You have no open deal")
                .doesNotContain("/deals/new\"");
    }

    private DealId open(String name, StandardRole role) {
        Viewer owner = people.viewer(role);
        Viewer administrator = people.viewer(ADMINISTRATOR);
        UUID account = accounts.open(Map.of("name", "Quarrel Mills " + UUID.randomUUID()), administrator)
                .value();
        return deals.open(
                Map.of(
                        "name",
                        name,
                        "account",
                        account.toString(),
                        "value",
                        "4800",
                        "stage",
                        "needs",
                        "owner",
                        owner.personId().toString()),
                administrator);
    }

    private String page(String address, StandardRole role) throws Exception {
        return web.perform(get(address).with(people.as(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
