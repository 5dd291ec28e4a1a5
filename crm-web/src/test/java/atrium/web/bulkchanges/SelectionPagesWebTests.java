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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.web.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rows are selected by who may do something with them, and asked about before anything is done. */
@PageTest
class SelectionPagesWebTests {

    @Autowired
    JdbcClient jdbc;

    SelectedRows rows;

    @BeforeEach
    void twoAccounts(@Autowired AutowireCapableBeanFactory beans) {
        rows = beans.createBean(SelectedRows.class);
    }

    @Test
    void rowsAreSelectedByWhoMayDoSomethingWithThem() throws Exception {
        rows.list(ADMINISTRATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-check-all"),
                                containsString("value=\"" + rows.one + "\" aria-label=\"One\""),
                                containsString("/accounts/selected/delete"))));
        rows.list(EXECUTIVE)
                .andExpect(content()
                        .string(allOf(
                                containsString("/accounts/selected/export"),
                                not(containsString("/accounts/selected/edit")))));
        rows.list(SUPPORT_AGENT).andExpect(content().string(containsString("One")));
    }

    @Test
    void aWrongValueIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        rows.send("edit", "store", "true", "field", "employees", "employees", "many", "field", "city", "city", "Ulm")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"many\""),
                                containsString("value=\"Ulm\""),
                                containsString("aria-invalid=\"true\""),
                                containsString("Edit 2 accounts"))));
        assertThat(rows.values(rows.one)).doesNotContainKey("city");
    }

    @Test
    void beforeAllThatMatchAreMovedItIsSaidHowMany() throws Exception {
        jdbc.sql("UPDATE account SET archived_at = now() WHERE industry = 'Selected' AND id NOT IN (:one, :two)")
                .param("one", rows.one)
                .param("two", rows.two)
                .update();
        MockHttpServletRequestBuilder all = post("/accounts/selected/delete")
                .param("list.filter", SelectedRows.FILTER)
                .param("all", "true");
        rows.perform(all.header("HX-Request", "true"), ADMINISTRATOR)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("<dialog"), containsString("Delete 2 accounts"))));
        assertThat(rows.standing()).isEqualTo(2);

        rows.perform(all.param("store", "true"), ADMINISTRATOR)
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", "/accounts?filter=industry+is+%22Selected%22"));
        assertThat(rows.standing()).isZero();
        rows.perform(get("/accounts/matching").param("filter", SelectedRows.FILTER), ADMINISTRATOR)
                .andExpect(content().string(containsString("Select all no accounts that match")));
    }

    @Test
    void onlyTheSelectedRowsLeaveAsAFile() throws Exception {
        rows.perform(rows.selected("export").header("HX-Request", "true"), EXECUTIVE)
                .andExpect(content().string(allOf(containsString("<dialog"), containsString("Export 2 accounts"))));
        rows.account("Three");
        for (String form : new String[] {"export.csv", "shown.csv"}) {
            MvcResult file =
                    rows.perform(rows.selected("export/" + form), EXECUTIVE).andReturn();
            file.getAsyncResult();
            assertThat(file.getResponse().getContentAsString())
                    .contains("One", "Two")
                    .doesNotContain("Three");
        }
    }

    @Test
    void whatOnlyOthersSeeIsNotChangedByItsId() throws Exception {
        rows.perform(post("/accounts/selected/archive").param("id", rows.one.toString(), "no id"), SALES_REP)
                .andExpect(status().isUnprocessableContent());
        assertThat(rows.values(rows.one)).containsEntry("name", "One");
        assertThat(rows.standing()).isPositive();
    }
}
