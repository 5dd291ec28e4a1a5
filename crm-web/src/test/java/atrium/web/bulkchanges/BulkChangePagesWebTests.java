package atrium.web.bulkchanges;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.web.testing.PageTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

/** A change of many records is told with the way back, to its person alone. */
@PageTest
class BulkChangePagesWebTests {

    @Autowired
    JdbcClient jdbc;

    SelectedRows rows;

    @BeforeEach
    void twoAccounts(@Autowired AutowireCapableBeanFactory beans) {
        rows = beans.createBean(SelectedRows.class);
    }

    @Test
    void whatIsStoredIsSaidInTheListWithTheWayBack() throws Exception {
        rows.send("edit", "store", "true", "field", "city", "city", "Kiel", "field", "country", "empty", "country")
                .andExpect(redirectedUrl("/accounts?filter=industry+is+%22Selected%22"));
        assertThat(rows.values(rows.one)).containsEntry("city", "Kiel").doesNotContainKey("country");

        UUID run = rows.latest();
        rows.perform(post("/bulk-changes/{id}/undo", run).param("list", "/accounts?sort=name"), ADMINISTRATOR)
                .andExpect(redirectedUrl("/accounts?sort=name"));
        assertThat(rows.values(rows.one)).containsEntry("country", "IS").doesNotContainKey("city");
        rows.perform(get("/bulk-changes/{id}", run), ADMINISTRATOR)
                .andExpect(content().string(allOf(containsString("City: Kiel"), containsString("Country: empty"))));
        rows.perform(get("/bulk-changes"), ADMINISTRATOR)
                .andExpect(content().string(containsString("Edit 2 accounts")));
    }

    @Test
    void tagsArePutOnAndTakenOffAndGivenBack() throws Exception {
        String mark = rows.one.toString().substring(24);
        String old = "old " + mark;
        String fresh = "fresh " + mark;
        rows.perform(post("/accounts/{id}/tags", rows.one).param("name", old), ADMINISTRATOR);

        rows.send("tag")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Tag 2 accounts"), containsString("<tag-list"))));
        rows.send("tag", "store", "true", "on", fresh, "off", "<b>unknown " + mark)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + fresh + "\""),
                                containsString("There is no tag “&lt;b&gt;unknown"),
                                containsString("aria-invalid=\"true\""))));
        assertThat(carriers(fresh)).isZero();

        rows.send("tag", "store", "true", "on", fresh.toUpperCase(Locale.ROOT) + ", ", "off", old)
                .andExpect(redirectedUrl("/accounts?filter=industry+is+%22Selected%22"));
        assertThat(carriers(fresh)).isEqualTo(2);
        assertThat(carriers(old)).isZero();
        rows.perform(get("/accounts/selected/tag-offers").param("q", "FRESH " + mark), ADMINISTRATOR)
                .andExpect(content().string(containsString("data-name=\"" + fresh.toUpperCase(Locale.ROOT))));

        UUID run = rows.latest();
        rows.perform(post("/bulk-changes/{id}/undo", run), ADMINISTRATOR);
        assertThat(carriers(fresh)).isZero();
        assertThat(carriers(old)).isOne();
        rows.perform(get("/bulk-changes/{id}", run), ADMINISTRATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("Put on: " + fresh.toUpperCase(Locale.ROOT)),
                                containsString("Take off: " + old))));
    }

    @Test
    void undoingLeadsNowhereElse() throws Exception {
        rows.send("archive");
        rows.perform(
                        post("/bulk-changes/{id}/undo", rows.latest()).param("list", "//evil.example/accounts"),
                        ADMINISTRATOR)
                .andExpect(redirectedUrlPattern("/bulk-changes/*"));
    }

    @Test
    void whatWasRefusedStandsInTheReportAndInAFileThatComputesNothing() throws Exception {
        UUID formula = rows.account("=1+1");
        rows.send(
                        post("/accounts/selected/edit").param("id", formula.toString(), rows.one.toString()),
                        "store",
                        "true",
                        "field",
                        "parent",
                        "parent",
                        formula.toString(),
                        "parentName",
                        "=1+1")
                .andExpect(redirectedUrlPattern("/bulk-changes/*"));

        rows.perform(get("/bulk-changes/{id}", rows.latest()), ADMINISTRATOR)
                .andExpect(content().string(allOf(containsString("=1+1"), containsString("refused.csv"))));
        MvcResult file = rows.perform(get("/bulk-changes/{id}/refused.csv", rows.latest()), ADMINISTRATOR)
                .andReturn();
        file.getAsyncResult();
        assertThat(file.getResponse().getContentAsString()).contains("'=1+1", "/accounts/" + formula);
    }

    @Test
    void aChangeOfSomebodyElseIsUnknown() throws Exception {
        rows.send("archive");

        rows.perform(get("/bulk-changes/{id}", rows.latest()), SALES_REP).andExpect(status().isNotFound());
        rows.perform(post("/bulk-changes/{id}/undo", rows.latest()), SALES_REP).andExpect(status().isNotFound());
        assertThat(rows.standing()).isZero();
    }

    private long carriers(String tag) {
        return jdbc.sql("SELECT count(*) FROM record_tag JOIN tag ON id = tag_id WHERE fold(name) = fold(:name)")
                .param("name", tag)
                .query(Long.class)
                .single();
    }
}
