package atrium.web.bulkchanges;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two accounts that are selected in a list, and what a browser sends about them. */
class SelectedRows {

    /** The list that they stand in. */
    static final String FILTER = "industry is \"Selected\"";

    final UUID one;
    final UUID two;

    private final MockMvc web;
    private final TestPeople people;
    private final AccountManagement accounts;
    private final JdbcClient jdbc;

    SelectedRows(MockMvc web, TestPeople people, AccountManagement accounts, JdbcClient jdbc) {
        this.web = web;
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
        one = account("One");
        two = account("Two");
    }

    UUID account(String name) {
        return accounts.open(
                        Map.of("name", name, "industry", "Selected", "country", "IS"), people.viewer(ADMINISTRATOR))
                .value();
    }

    Map<String, String> values(UUID account) {
        return accounts.fields(new AccountId(account), people.viewer(ADMINISTRATOR));
    }

    /** How many of the two are neither archived nor deleted. */
    long standing() {
        return jdbc.sql(
                        "SELECT count(*) FROM account WHERE id IN (:one, :two) AND archived_at IS NULL AND deleted_at IS NULL")
                .param("one", one)
                .param("two", two)
                .query(Long.class)
                .single();
    }

    /** The change that was made last. */
    UUID latest() {
        return jdbc.sql("SELECT id FROM bulk_run ORDER BY id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    /** What is to be done with both, not sent yet. */
    MockHttpServletRequestBuilder selected(String deed) {
        return post("/accounts/selected/" + deed)
                .param("list.filter", FILTER)
                .param("id", one.toString(), two.toString());
    }

    /** Does something with both as an administrator; the form is pairs of names and values. */
    ResultActions send(String deed, String... form) throws Exception {
        return send(selected(deed), form);
    }

    ResultActions send(MockHttpServletRequestBuilder rows, String... form) throws Exception {
        for (int at = 0; at < form.length; at += 2) {
            rows.param(form[at], form[at + 1]);
        }
        return perform(rows, ADMINISTRATOR);
    }

    ResultActions list(StandardRole role) throws Exception {
        return perform(get("/accounts").param("filter", FILTER), role);
    }

    ResultActions perform(MockHttpServletRequestBuilder request, StandardRole role) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
