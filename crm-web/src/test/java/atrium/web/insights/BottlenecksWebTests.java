package atrium.web.insights;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class BottlenecksWebTests {

    private static final Pattern LIST = Pattern.compile("href=\"(/deals\\?[^\"]*)\"");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    DealManagement deals;

    Viewer administrator;

    @BeforeEach
    void somethingToSell() {
        administrator = people.viewer(ADMINISTRATOR);
        UUID account =
                accounts.open(Map.of("name", "Quarrel Mills"), administrator).value();
        deals.open(
                Map.of(
                        "name",
                        "Looms for Quarrel",
                        "account",
                        account.toString(),
                        "value",
                        "4800",
                        "stage",
                        "proposal",
                        "owner",
                        administrator.personId().toString()),
                administrator);
    }

    @Test
    void eachFigureOpensTheListBehindIt() throws Exception {
        String page = page("/sales/bottlenecks?owner=" + administrator.personId(), ADMINISTRATOR);

        List<String> lists = LIST.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(lists).hasSizeGreaterThan(4).allMatch(list -> list.contains("pipelineSince%20between"));
        for (String list : lists) {
            assertThat(web.perform(get(URI.create(list)).with(people.as(ADMINISTRATOR)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(list)
                    .isEqualTo(200);
        }
        String visited = lists.stream()
                .filter(list -> list.endsWith("stagesVisited%20is%20proposal"))
                .findFirst()
                .orElseThrow();
        assertThat(web.perform(get(URI.create(visited)).with(people.as(ADMINISTRATOR)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Looms for Quarrel");
    }

    @Test
    void nobodyIsOfferedPeopleOfWhoseDealsNoneIsSeenAndNothingIsCountedOfThem() throws Exception {
        String own = "value=\"" + administrator.personId() + "\"";
        assertThat(page("/sales/bottlenecks", ADMINISTRATOR)).contains(own);

        assertThat(page("/sales/bottlenecks?period=this-month&owner=" + administrator.personId(), SALES_REP))
                .doesNotContain(own)
                .contains("value=\"this-month\" selected=\"selected\"");
    }

    private String page(String address, StandardRole role) throws Exception {
        return web.perform(get(address).with(people.as(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
