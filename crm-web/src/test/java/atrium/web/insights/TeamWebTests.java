package atrium.web.insights;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import atrium.domain.customers.AccountManagement;
import atrium.domain.records.Act;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.web.security.SignedInForTests;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class TeamWebTests {

    private static final Pattern LIST = Pattern.compile("href=\"(/(?:deals|calendar)\\?[^\"]*)\"");

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

    Viewer administrator;
    DealId deal;

    @BeforeEach
    void somethingToSell() {
        administrator = people.viewer(ADMINISTRATOR);
        UUID account = accounts.open(Map.of("name", "Teasel Mills " + UUID.randomUUID()), administrator)
                .value();
        deal = deals.open(
                Map.of(
                        "name",
                        "Teasels",
                        "account",
                        account.toString(),
                        "value",
                        "7654321",
                        "stage",
                        "needs",
                        "owner",
                        administrator.personId().toString()),
                administrator);
    }

    @Test
    void managersBeginWithTheirTeamAndRepsWithTheirOwnDeals() throws Exception {
        web.perform(get("/").with(people.as(SALES_MANAGER))).andExpect(redirectedUrl("/sales/team"));
        web.perform(get("/sales").with(people.as(SALES_MANAGER))).andExpect(redirectedUrl("/sales/team"));
        web.perform(get("/sales").with(people.as(SALES_REP))).andExpect(redirectedUrl("/sales/mine"));
    }

    @Test
    void eachFigureOpensWhatIsBehindIt() throws Exception {
        List<String> lists = LIST.matcher(page("/sales/team?period=last-year", administrator))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(lists).hasSizeGreaterThan(25);
        for (String list : lists) {
            assertThat(answer(list, administrator).getStatus()).as(list).isEqualTo(200);
        }
    }

    @Test
    void dealsInACurrencyWithoutARateAreNamed() throws Exception {
        jdbc.sql("UPDATE deal SET currency = 'ISK', worth = NULL WHERE id = :id")
                .param("id", deal.value())
                .update();

        assertThat(page("/sales/team", administrator)).contains("No rate is known for 1 deal in ISK");
        jdbc.sql("UPDATE deal SET deleted_at = changed_at WHERE id = :id")
                .param("id", deal.value())
                .update();
    }

    @Test
    void whoDoesNotKnowValuesReadsNumbersOfDealsAndThatValuesAreHidden() throws Exception {
        Viewer blind =
                changed(administrator.levels(), new FieldLimits(Map.of("deal", Map.of("value", FieldAccess.HIDDEN))));

        assertThat(page("/sales/team", administrator)).contains("€");
        assertThat(page("/sales/team", blind)).contains("hidden from you").doesNotContain("€");
        assertThat(page("/sales/mine", blind)).contains("hidden from you").doesNotContain("€");
    }

    @Test
    void whoSeesOwnDealsAloneHasNoTeam() throws Exception {
        Map<String, Map<Act, Level>> levels = new HashMap<>(administrator.levels());
        levels.put("deal", Map.of(Act.READ, Level.OWN));

        MockHttpServletResponse answer = answer("/sales/team", changed(levels, FieldLimits.NONE));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sales/mine");
        assertThat(page("/sales/mine", changed(levels, FieldLimits.NONE))).doesNotContain("href=\"/sales/team\"");
    }

    private Viewer changed(Map<String, Map<Act, Level>> levels, FieldLimits fields) {
        return new Viewer(
                administrator.personId(),
                administrator.name(),
                administrator.locale(),
                administrator.zone(),
                administrator.theme(),
                administrator.owners(),
                administrator.colleagues(),
                administrator.teams(),
                levels,
                administrator.capabilities(),
                fields,
                null,
                administrator.shares(),
                false);
    }

    private String page(String address, Viewer viewer) throws Exception {
        MockHttpServletResponse answer = answer(address, viewer);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String address, Viewer viewer) throws Exception {
        return web.perform(get(URI.create(address)).with(authentication(SignedInForTests.as(viewer))))
                .andReturn()
                .getResponse();
    }
}
