package atrium.web.exports;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SUPPORT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Tagging;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PageTest
class ExportPagesWebTests {

    private static final String SHOWN = "name,tags,country,lifecycle,owner,revenue,created";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Tagging tagging;

    @Test
    void aBigExportToASlowClientIsNotCutOff() throws Exception {
        MvcResult begun = web.perform(get("/accounts/export.csv").with(people.as(ADMINISTRATOR)))
                .andExpect(request().asyncStarted())
                .andReturn();

        assertThat(Objects.requireNonNull(begun.getRequest().getAsyncContext()).getTimeout())
                .isGreaterThan(Duration.ofHours(1).toMillis());
    }

    @Test
    void aWorkbookHoldsWhatTheListShowsInItsWordsAndOrder() throws Exception {
        someAccounts();

        List<Row> rows =
                sheet(file("/accounts/shown.xlsx", "columns", SHOWN, "sort", "name", "filter", "city is Xlsxville"));

        assertThat(texts(rows.get(0)))
                .containsExactly("Name", "Tags", "Country", "Lifecycle", "Owner", "Revenue per year", "Created");
        assertThat(texts(rows.get(1)).subList(0, 4)).containsExactly("=Zed", "key, partner", "Germany", "Customer");
        assertThat(texts(rows.get(1)).get(4)).isEqualTo("The administrator");
        assertThat(rows.get(1).getCell(5).asNumber()).isEqualByComparingTo("1200.5");
        assertThat(rows.get(1).getCell(6).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(2).getCell(0).asString()).isEqualTo("Abel");
    }

    @Test
    void aTextHoldsTheSameWithCurrenciesInAColumnOfTheirOwn() throws Exception {
        someAccounts();

        String text = file(
                        "/accounts/shown.csv", "columns", "name,revenue", "sort", "name", "filter", "city is Xlsxville")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith(
                        "\uFEFFName,Revenue per year,Revenue per year (currency)\r\n'=Zed,1200.5,USD\r\nAbel,,\r\n");
    }

    @Test
    void everythingLeavesAsAWorkbookToo() throws Exception {
        someAccounts();

        List<Row> rows = sheet(file("/accounts/export.xlsx", "filter", "city is Xlsxville", "sort", "name"));

        List<String> heads = texts(rows.get(0));
        assertThat(heads).contains("name", "revenueCurrency", "tags");
        Row zed = rows.get(1);
        assertThat(zed.getCell(heads.indexOf("name")).asString()).isEqualTo("=Zed");
        assertThat(zed.getCell(heads.indexOf("revenue")).asNumber()).isEqualByComparingTo("1200.5");
        assertThat(zed.getCell(heads.indexOf("tags")).asString()).isEqualTo("key, partner");
    }

    @Test
    void whoMayExportFindsAllFourOnTheListAndWhoMayNotNone() throws Exception {
        web.perform(get("/accounts").param("filter", "country is PT").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("/accounts/shown.xlsx?filter=country+is+PT")))
                .andExpect(content().string(containsString("/accounts/shown.csv?filter=country+is+PT")))
                .andExpect(content().string(containsString("/accounts/export.xlsx?filter=country+is+PT")))
                .andExpect(content().string(containsString("/accounts/export.csv?filter=country+is+PT")));
        web.perform(get("/accounts/shown.xlsx").with(people.as(SUPPORT_AGENT))).andExpect(status().isForbidden());
    }

    private void someAccounts() {
        Viewer admin = people.viewer(ADMINISTRATOR);
        if (!tagsOf.isEmpty()) {
            return;
        }
        RecordRef zed = new RecordRef(
                "account",
                accounts.open(
                                Map.of(
                                        "name", "=Zed",
                                        "city", "Xlsxville",
                                        "country", "DE",
                                        "lifecycle", "customer",
                                        "revenue", "1200.5",
                                        "revenueCurrency", "USD",
                                        "owner", admin.personId().toString()),
                                admin)
                        .value());
        accounts.open(Map.of("name", "Abel", "city", "Xlsxville"), admin);
        tagging.putOn(zed, "partner", admin);
        tagging.putOn(zed, "key", admin);
        tagsOf.add(zed);
    }

    private static final List<RecordRef> tagsOf = new java.util.ArrayList<>();

    private MockHttpServletResponse file(String path, String... parameters) throws Exception {
        var request = get(path).with(people.as(ADMINISTRATOR));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MvcResult begun = web.perform(request).andExpect(status().isOk()).andReturn();
        return web.perform(asyncDispatch(begun)).andReturn().getResponse();
    }

    private static List<Row> sheet(MockHttpServletResponse file) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(ExportPagesWebTests::text).toList();
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}
