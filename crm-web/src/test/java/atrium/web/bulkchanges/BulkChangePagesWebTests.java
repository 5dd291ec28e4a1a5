package atrium.web.bulkchanges;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static atrium.domain.identity.StandardRole.SUPPORT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class BulkChangePagesWebTests {

    private static final String FILTER = "industry is \"Selected\"";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    JdbcClient jdbc;

    UUID one;
    UUID two;

    @BeforeEach
    void twoAccounts() {
        one = account("One");
        two = account("Two");
    }

    @Test
    void rowsAreSelectedByWhoMayDoSomethingWithThem() throws Exception {
        list(ADMINISTRATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-check-all"),
                                containsString("value=\"" + one + "\" aria-label=\"One\""),
                                containsString("/accounts/selected/delete"))));
        list(EXECUTIVE)
                .andExpect(content()
                        .string(allOf(
                                containsString("/accounts/selected/export"),
                                not(containsString("/accounts/selected/edit")))));
        list(SUPPORT_AGENT).andExpect(content().string(containsString("One")));
    }

    @Test
    void aWrongValueIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        send(
                        "edit",
                        selected(),
                        "store",
                        "true",
                        "field",
                        "employees",
                        "employees",
                        "many",
                        "field",
                        "city",
                        "city",
                        "Ulm")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"many\""),
                                containsString("value=\"Ulm\""),
                                containsString("aria-invalid=\"true\""),
                                containsString("Edit 2 accounts"))));
        assertThat(values(one)).doesNotContainKey("city");
    }

    @Test
    void whatIsStoredIsSaidInTheListWithTheWayBack() throws Exception {
        send(
                        "edit",
                        selected(),
                        "store",
                        "true",
                        "field",
                        "city",
                        "city",
                        "Kiel",
                        "field",
                        "country",
                        "empty",
                        "country")
                .andExpect(redirectedUrl("/accounts?filter=industry+is+%22Selected%22"));
        assertThat(values(one)).containsEntry("city", "Kiel").doesNotContainKey("country");

        UUID run = latest();
        perform(post("/bulk-changes/{id}/undo", run).param("list", "/accounts?sort=name"), ADMINISTRATOR)
                .andExpect(redirectedUrl("/accounts?sort=name"));
        assertThat(values(one)).containsEntry("country", "IS").doesNotContainKey("city");
        perform(get("/bulk-changes/{id}", run), ADMINISTRATOR)
                .andExpect(content().string(allOf(containsString("City: Kiel"), containsString("Country: empty"))));
        perform(get("/bulk-changes"), ADMINISTRATOR).andExpect(content().string(containsString("Edit 2 accounts")));
    }

    @Test
    void tagsArePutOnAndTakenOffAndGivenBack() throws Exception {
        String mark = one.toString().substring(24);
        String old = "old " + mark;
        String fresh = "fresh " + mark;
        perform(post("/accounts/{id}/tags", one).param("name", old), ADMINISTRATOR);

        send("tag", selected())
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Tag 2 accounts"), containsString("<tag-list"))));
        send("tag", selected(), "store", "true", "on", fresh, "off", "<b>unknown " + mark)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + fresh + "\""),
                                containsString("There is no tag “&lt;b&gt;unknown"),
                                containsString("aria-invalid=\"true\""))));
        assertThat(carriers(fresh)).isZero();

        send("tag", selected(), "store", "true", "on", fresh.toUpperCase(Locale.ROOT) + ", ", "off", old)
                .andExpect(redirectedUrl("/accounts?filter=industry+is+%22Selected%22"));
        assertThat(carriers(fresh)).isEqualTo(2);
        assertThat(carriers(old)).isZero();
        perform(get("/accounts/selected/tag-offers").param("q", "FRESH " + mark), ADMINISTRATOR)
                .andExpect(content().string(containsString("data-name=\"" + fresh.toUpperCase(Locale.ROOT))));

        UUID run = latest();
        perform(post("/bulk-changes/{id}/undo", run), ADMINISTRATOR);
        assertThat(carriers(fresh)).isZero();
        assertThat(carriers(old)).isOne();
        perform(get("/bulk-changes/{id}", run), ADMINISTRATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("Put on: " + fresh.toUpperCase(Locale.ROOT)),
                                containsString("Take off: " + old))));
    }

    @Test
    void undoingLeadsNowhereElse() throws Exception {
        send("archive", selected());
        perform(post("/bulk-changes/{id}/undo", latest()).param("list", "//evil.example/accounts"), ADMINISTRATOR)
                .andExpect(redirectedUrlPattern("/bulk-changes/*"));
    }

    @Test
    void beforeAllThatMatchAreMovedItIsSaidHowMany() throws Exception {
        jdbc.sql("UPDATE account SET archived_at = now() WHERE industry = 'Selected' AND id NOT IN (:one, :two)")
                .param("one", one)
                .param("two", two)
                .update();
        MockHttpServletRequestBuilder all =
                post("/accounts/selected/delete").param("list.filter", FILTER).param("all", "true");
        perform(all.header("HX-Request", "true"), ADMINISTRATOR)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("<dialog"), containsString("Delete 2 accounts"))));
        assertThat(standing()).isEqualTo(2);

        perform(all.param("store", "true"), ADMINISTRATOR)
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", "/accounts?filter=industry+is+%22Selected%22"));
        assertThat(standing()).isZero();
        perform(get("/accounts/matching").param("filter", FILTER), ADMINISTRATOR)
                .andExpect(content().string(containsString("Select all no accounts that match")));
    }

    @Test
    void whatWasRefusedStandsInTheReportAndInAFileThatComputesNothing() throws Exception {
        UUID formula = account("=1+1");
        send(
                        "edit",
                        post("/accounts/selected/edit").param("id", formula.toString(), one.toString()),
                        "store",
                        "true",
                        "field",
                        "parent",
                        "parent",
                        formula.toString(),
                        "parentName",
                        "=1+1")
                .andExpect(redirectedUrlPattern("/bulk-changes/*"));

        perform(get("/bulk-changes/{id}", latest()), ADMINISTRATOR)
                .andExpect(content().string(allOf(containsString("=1+1"), containsString("refused.csv"))));
        MvcResult file = perform(get("/bulk-changes/{id}/refused.csv", latest()), ADMINISTRATOR)
                .andReturn();
        file.getAsyncResult();
        assertThat(file.getResponse().getContentAsString()).contains("'=1+1", "/accounts/" + formula);
    }

    @Test
    void onlyTheSelectedRowsLeaveAsAFile() throws Exception {
        perform(selected("export").header("HX-Request", "true"), EXECUTIVE)
                .andExpect(content().string(allOf(containsString("<dialog"), containsString("Export 2 accounts"))));
        account("Three");
        for (String form : new String[] {"export.csv", "shown.csv"}) {
            MvcResult file = perform(selected("export/" + form), EXECUTIVE).andReturn();
            file.getAsyncResult();
            assertThat(file.getResponse().getContentAsString())
                    .contains("One", "Two")
                    .doesNotContain("Three");
        }
    }

    @Test
    void aChangeOfSomebodyElseIsUnknown() throws Exception {
        send("archive", selected());

        perform(get("/bulk-changes/{id}", latest()), SALES_REP).andExpect(status().isNotFound());
        perform(post("/bulk-changes/{id}/undo", latest()), SALES_REP).andExpect(status().isNotFound());
        assertThat(standing()).isZero();
    }

    @Test
    void whatOnlyOthersSeeIsNotChangedByItsId() throws Exception {
        perform(post("/accounts/selected/archive").param("id", one.toString(), "no id"), SALES_REP)
                .andExpect(status().isUnprocessableContent());
        assertThat(values(one)).containsEntry("name", "One");
        assertThat(standing()).isPositive();
    }

    private UUID account(String name) {
        return accounts.open(
                        Map.of("name", name, "industry", "Selected", "country", "IS"), people.viewer(ADMINISTRATOR))
                .value();
    }

    private Map<String, String> values(UUID id) {
        return accounts.fields(new AccountId(id), people.viewer(ADMINISTRATOR));
    }

    private MockHttpServletRequestBuilder selected() {
        return selected("edit");
    }

    private MockHttpServletRequestBuilder selected(String deed) {
        return post("/accounts/selected/" + deed)
                .param("list.filter", FILTER)
                .param("id", one.toString(), two.toString());
    }

    private ResultActions send(String deed, MockHttpServletRequestBuilder rows, String... form) throws Exception {
        rows.uri(java.net.URI.create("/accounts/selected/" + deed));
        for (int at = 0; at < form.length; at += 2) {
            rows.param(form[at], form[at + 1]);
        }
        return perform(rows, ADMINISTRATOR);
    }

    private ResultActions list(StandardRole role) throws Exception {
        return perform(get("/accounts").param("filter", FILTER), role);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, StandardRole role) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }

    private UUID latest() {
        return jdbc.sql("SELECT id FROM bulk_run ORDER BY id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private long standing() {
        return jdbc.sql(
                        "SELECT count(*) FROM account WHERE id IN (:one, :two) AND archived_at IS NULL AND deleted_at IS NULL")
                .param("one", one)
                .param("two", two)
                .query(Long.class)
                .single();
    }

    private long carriers(String tag) {
        return jdbc.sql("SELECT count(*) FROM record_tag JOIN tag ON id = tag_id WHERE fold(name) = fold(:name)")
                .param("name", tag)
                .query(Long.class)
                .single();
    }
}
