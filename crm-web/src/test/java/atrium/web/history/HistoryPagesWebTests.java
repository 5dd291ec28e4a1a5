package atrium.web.history;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.audit.RecordHistory;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PageTest
class HistoryPagesWebTests {

    private static final Pattern OLDER = Pattern.compile("hx-get=\"(/accounts/[^\"]+/history[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Test
    void theHistoryOfARecordNamesPeopleAndWords() throws Exception {
        Viewer admin = people.viewer(ADMINISTRATOR);
        AccountId id = accounts.open(Map.of("name", "Told Ltd", "city", "Ulm", "lifecycle", "lead"), admin);
        accounts.edit(
                id,
                new FieldEdit(
                        Map.of("owner", "", "lifecycle", "lead"),
                        Map.of("owner", admin.personId().toString(), "lifecycle", "customer")),
                admin);

        web.perform(get("/accounts/" + id.value() + "/history").with(people.as(EXECUTIVE)))
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("changed 2 fields", "Customer", "created")))
                .andExpect(content().string(containsString("<ins>The administrator</ins>")))
                .andExpect(content().string(not(containsString("<ins>" + admin.personId()))));
        web.perform(get("/accounts/" + id.value()).with(people.as(EXECUTIVE)))
                .andExpect(content().string(containsString("/accounts/" + id.value() + "/history")));
    }

    @Test
    void aLongHistoryGoesOnWhereItEndedAsAPageAndAsAPart() throws Exception {
        Viewer admin = people.viewer(ADMINISTRATOR);
        AccountId id = accounts.open(Map.of("name", "Long Ltd", "employees", "0"), admin);
        for (int i = 1; i <= RecordHistory.PAGE_SIZE; i++) {
            accounts.edit(id, new FieldEdit(Map.of("employees", "" + (i - 1)), Map.of("employees", "" + i)), admin);
        }
        String page = web.perform(get("/accounts/" + id.value() + "/history").with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher older = OLDER.matcher(page);
        assertThat(older.find()).isTrue();

        web.perform(get(older.group(1)).header("HX-Trigger", "history-older").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(stringContainsInOrder("created", "The history begins here.")));
        web.perform(get(older.group(1)).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(stringContainsInOrder("<html", "Back to the newest", "created")));
    }

    @Test
    void theLogIsOpenToThoseWhoMayReadItAndHoldsWhatWasAsked() throws Exception {
        Viewer admin = people.viewer(ADMINISTRATOR);
        AccountId id = accounts.open(Map.of("name", "Findable <b>Ltd"), admin);
        accounts.delete(id, admin);

        web.perform(get("/admin/history")
                        .param("q", "findable")
                        .param("deed", "deleted")
                        .param("type", "account")
                        .param("from", "2020-01-01")
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Findable &lt;b&gt;Ltd")))
                .andExpect(content().string(containsString("/admin/history/export.csv?q=findable")));
        web.perform(get("/admin/history")
                        .param("person", "nobody")
                        .param("from", "31.12.")
                        .param("cause", "WITCHCRAFT")
                        .param("q", "\0")
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk());
        web.perform(get("/admin/history").with(people.as(SALES_MANAGER))).andExpect(status().isForbidden());
    }

    @Test
    void theLogLeavesAsAFileThatComputesNothingAndThatIsLogged() throws Exception {
        Viewer admin = people.viewer(ADMINISTRATOR);
        AccountId id = accounts.open(Map.of("name", "=cmd|'/c calc'!A0"), admin);

        String text = file("/admin/history/export.csv", "record", id.value().toString())
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFWhen,Who,What happened,Kind,Record,Changes,From where\r\n")
                .contains("The administrator,created,Account,'=cmd|'/c calc'!A0,")
                .contains("Name: =cmd")
                .hasLineCount(3);
        assertThat(file("/admin/history/export.xlsx", "record", id.value().toString())
                        .getContentAsByteArray())
                .startsWith('P', 'K');
        web.perform(get("/admin/history").param("type", "export").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("1 as CSV, as shown: record=" + id.value())))
                .andExpect(content().string(containsString("1 as XLSX, as shown: record=" + id.value())));
    }

    @Test
    void anExportOfAListSaysWhatWasAskedAndLeadsThere() throws Exception {
        accounts.open(Map.of("name", "Left", "city", "Exportville"), people.viewer(ADMINISTRATOR));

        file("/accounts/export.csv", "filter", "city is Exportville");

        web.perform(get("/admin/history").param("deed", "exported").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("1 as CSV, all fields: filter=city is Exportville")))
                .andExpect(content().string(containsString("/accounts?filter=city+is+Exportville")));
    }

    private MockHttpServletResponse file(String path, String parameter, String value) throws Exception {
        MvcResult begun = web.perform(get(path).param(parameter, value).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn();
        return web.perform(asyncDispatch(begun)).andReturn().getResponse();
    }
}
