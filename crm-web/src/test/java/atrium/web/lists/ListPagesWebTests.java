package atrium.web.lists;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class ListPagesWebTests {

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
    void numbersThatAreShownAreAddedUpByAFurtherRequest() throws Exception {
        accounts.open(Map.of("name", "Added up", "employees", "7"), people.viewer(ADMINISTRATOR));
        list("/accounts", "columns", "name,country").andExpect(content().string(not(containsString("/accounts/sums"))));
        list("/accounts", "columns", "name,employees")
                .andExpect(content().string(containsString("/accounts/sums?columns=name,employees")));
        list("/accounts/sums", "columns", "name,employees", "boxes", "true")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<tfoot")))
                .andExpect(content().string(containsString("colspan=\"2\"")));
        list("/accounts/sums", "columns", "name,nonsense").andExpect(status().is(422));
    }

    @Test
    void theExportGoesByTheFiltersOfTheListAlsoWhenOnlyItsRowsAreSwapped() throws Exception {
        list("/accounts", "filter", "country is PT", "sort", "-name")
                .andExpect(
                        content().string(containsString("/accounts/export.csv?filter=country+is+PT&amp;sort=-name")));
        web.perform(get("/accounts")
                        .param("filter", "country is PL")
                        .header("HX-Request", "true")
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
                .andExpect(content().string(containsString("/accounts/export.csv?filter=country+is+PL")));
        list("/accounts/export.csv", "filter", "nonsense(").andExpect(status().is(422));
    }

    @Test
    void aListShowsWhatTheFilterLetsThrough() throws Exception {
        accounts.open(Map.of("name", "Filtered in", "country", "PT", "city", "Porto"), people.viewer(ADMINISTRATOR));
        accounts.open(Map.of("name", "Filtered out", "country", "PL"), people.viewer(ADMINISTRATOR));

        list("/accounts", "filter", "country is PT")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Filtered in")))
                .andExpect(content().string(containsString("Country is Portugal")))
                .andExpect(content().string(not(containsString("Filtered out"))));
        list("/accounts", "q", "filt", "columns", "city", "sort", "-name")
                .andExpect(content().string(containsString("Porto")))
                .andExpect(content().string(containsString("aria-sort=\"descending\"")));
        list("/accounts/count", "filter", "country is PT").andExpect(content().string(containsString("1 account")));
    }

    @Test
    void columnsStandInTheChosenOrderAndRowsBySeveralColumns() throws Exception {
        accounts.open(Map.of("name", "Sorted"), people.viewer(ADMINISTRATOR));
        list("/accounts", "column", "city", "column", "name", "column", "industry", "column", "nothing")
                .andExpect(redirectedUrl("/accounts?columns=name,city,industry"));
        list("/accounts", "by", "-city", "by", "", "by", "name", "by", "city")
                .andExpect(redirectedUrl("/accounts?sort=-city,name"));
        list("/accounts", "by", "", "sort", "-name").andExpect(redirectedUrl("/accounts"));
        list("/accounts", "by", "nothing").andExpect(status().isBadRequest());
        list("/accounts", "sort", "-name,city")
                .andExpect(content().string(containsString("aria-sort=\"descending\"")))
                .andExpect(content().string(containsString("sort=-name,city,industry")));
    }

    @Test
    void whereARecordStandsIsToldToThoseWhoSeeIt() throws Exception {
        accounts.open(Map.of("name", "Placed first", "country", "FO"), people.viewer(ADMINISTRATOR));
        String second = accounts.open(Map.of("name", "Placed second", "country", "FO"), people.viewer(ADMINISTRATOR))
                .value()
                .toString();
        String address = "/accounts/" + second + "/neighbours";

        list(address, "filter", "country is FO", "sort", "name")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 2")))
                .andExpect(content().string(containsString("rel=\"prev\"")))
                .andExpect(content().string(not(containsString("rel=\"next\""))));
        list(address, "filter", "country is PT").andExpect(status().isNoContent());
        list(address, "sort", "nothing").andExpect(status().is(422));
        web.perform(get(address).param("filter", "country is FO").with(people.as(SALES_REP)))
                .andExpect(status().isNotFound());
    }

    @Test
    void htmxGetsOnlyThePartItSwaps() throws Exception {
        web.perform(get("/contacts").with(people.as(ADMINISTRATOR)).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("<div id=\"list\"")));
        web.perform(get("/contacts")
                        .with(people.as(ADMINISTRATOR))
                        .header("HX-Request", "true")
                        .header("HX-History-Restore-Request", "true"))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));
    }

    @Test
    void aSentFormBecomesTheCanonicalAddress() throws Exception {
        list("/accounts", "q", "", "is.country", "ES", "is.lifecycle", "", "sort", "name")
                .andExpect(redirectedUrl("/accounts?filter=country+is+ES&sort=name"));
        list("/accounts", "filter", "country is ES and city is Vigo", "is.country", "FR")
                .andExpect(redirectedUrl("/accounts?filter=country+is+FR+and+city+is+Vigo"));
        list("/accounts", "column", "name", "column", "city").andExpect(redirectedUrl("/accounts?columns=name,city"));
    }

    @Test
    void aQuickFilterThatDoesNotFitIsExplainedInTheFormOfTheFilter() throws Exception {
        list("/purchases", "filter", "source is shop", "is.total", "many")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("&quot;many&quot; is not a value of the field")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort|name;select pg_sleep(5)--",
                "sort|(case when (select 1)=1 then name else id end)",
                "columns|name,secret",
                "columns|r.id",
                "columns|name:9999",
                "columns|name:1px",
                "columns|name:-5",
                "board|name",
                "group|secret",
                "archived|maybe",
                "at|n~x~y",
                "at|2147483648",
                "size|1000000000",
                "page|2147483648",
                "dir|asc,(select 1)",
                "op|OR 1=1",
                "tz|UTC'||pg_sleep(5)||'",
                "filter|name is",
                "filter|1=1",
                "filter|secret is x",
                "filter|employees is 2147483648000000000",
                "ask|secret",
                "is.secret|x",
                "is.country|Spain",
            })
    void whatNoListUnderstandsIsABadRequestWithASentence(String part, String value) throws Exception {
        list("/accounts").andExpect(status().isOk());
        for (String path : List.of("/accounts", "/contacts")) {
            long start = System.nanoTime();
            String page = list(path, part, value)
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(400, 422))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(System.nanoTime() - start)
                    .as("sooner than pg_sleep(5) could answer")
                    .isLessThan(4_500_000_000L);
            assertThat(page).doesNotContain("SQLException", " SQL ", "SELECT ", "??");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5000})
    void endlessTextsAreRefused(int length) throws Exception {
        list("/accounts", "q", "x".repeat(length)).andExpect(status().isBadRequest());
        list("/accounts", "filter", "name is " + "x".repeat(length + 200)).andExpect(status().isBadRequest());
        list("/accounts", "at", "n~" + "x".repeat(length)).andExpect(status().isBadRequest());
    }

    @Test
    void hostileNamesAreShownAsText() throws Exception {
        accounts.open(Map.of("name", HOSTILE, "industry", HOSTILE, "city", HOSTILE), people.viewer(ADMINISTRATOR));

        list("/accounts", "filter", "name contains onerror", "columns", "name,industry,city")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(containsString("{{7*7}}[[${7*7}]]")));
        list("/accounts", "q", HOSTILE, "filter", "industry is \"" + HOSTILE.replace("\"", "\\\"") + "\"")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void onlyWhoMayCreateIsLedThere() throws Exception {
        list("/accounts").andExpect(content().string(containsString("href=\"/accounts/new\"")));
        web.perform(get("/accounts").with(people.as(EXECUTIVE)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("href=\"/accounts/new\""))));
    }

    @Test
    void aPersonSeesOnlyWhatIsOpenToTheRole() throws Exception {
        accounts.open(Map.of("name", "Somebody else's secret"), people.viewer(ADMINISTRATOR));

        web.perform(get("/accounts").with(people.as(SALES_REP)).param("q", "secret"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing matches")))
                .andExpect(content().string(not(containsString("Somebody else"))));
        web.perform(get("/search").with(people.as(SALES_REP)).param("q", "somebody else"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void aStrangerIsSentToSignIn() throws Exception {
        web.perform(get("/accounts").accept("text/html")).andExpect(redirectedUrlPattern("/sign-in*"));
        web.perform(get("/search/suggestions").param("q", "x")).andExpect(status().isUnauthorized());
    }

    @Test
    void theSearchBoxSuggestsRecordsAndPlaces() throws Exception {
        accounts.open(Map.of("name", "Suggested Holding"), people.viewer(ADMINISTRATOR));

        list("/search/suggestions", "q", "sugested")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"option\"")))
                .andExpect(content().string(containsString("Suggested Holding")));
        list("/search/suggestions", "q", "").andExpect(content().string(containsString("/accounts/new")));
        list("/search", "q", HOSTILE)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    private ResultActions list(String path, String... parameters) throws Exception {
        var request = get(path).with(people.as(ADMINISTRATOR));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request);
    }
}
