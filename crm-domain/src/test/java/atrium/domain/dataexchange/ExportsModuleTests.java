package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.Money;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
class ExportsModuleTests {

    @Autowired
    Exports exports;

    @Autowired
    ShownExports shown;

    @Autowired
    ListViews lists;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
    }

    @Test
    void aContactComesOutWithItsAccountByNameAndItsOwnerByMail() throws IOException {
        String account =
                accounts.open(Map.of("name", "Export Works"), anna).value().toString();
        contacts.open(
                Map.of(
                        "lastName",
                        "Kern",
                        "account",
                        account,
                        "owner",
                        anna.personId().toString()),
                anna);

        assertThat(written("contact", anna))
                .contains("firstName,lastName,account,")
                .contains(",Kern,Export Works,")
                .contains("anna.");
    }

    @Test
    void anAccountWhoseNameIsNotItsOwnIsCalledByItsExternalId() throws IOException {
        accounts.open(Map.of("name", "Twin Ltd"), anna);
        String second = accounts.open(Map.of("name", "Twin", "externalId", "T-2"), anna)
                .value()
                .toString();
        contacts.open(Map.of("lastName", "Kern", "account", second), anna);

        assertThat(written("contact", anna)).contains(",Kern,T-2,");
    }

    @Test
    void aListLeavesAsItIsShown() throws IOException {
        accounts.open(Map.of("name", "=Bold", "founded", "1931", "revenue", "1200.5", "revenueCurrency", "USD"), anna);
        accounts.open(Map.of("name", "Avid"), anna);
        ListQuery list = lists.read(
                "account", Map.of("columns", "name,revenue", "sort", "name", "filter", "founded is 1931"), anna);
        ShownExports.Words words = new ShownExports.Words(
                List.of("Name", "Revenue"),
                "{0} (currency)",
                row -> row.cells().stream()
                        .map(cell -> cell.value() instanceof BigDecimal amount
                                ? new Money(amount, String.valueOf(cell.label()))
                                : cell.value())
                        .toList());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        shown.write(list, words, ExportFormat.CSV, csv, anna);

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Revenue,Revenue (currency)\r\n'=Bold,1200.5,USD\r\n");
    }

    @Test
    void whatASpreadsheetWouldComputeIsDisarmedAndANumberStaysOne() throws IOException {
        accounts.open(
                Map.of("name", "=cmd|'/c calc'!A0", "description", "@SUM(1+9)", "city", "-1+1", "employees", "12"),
                anna);

        assertThat(written("account", anna))
                .contains("'=cmd|'/c calc'!A0")
                .contains("'@SUM(1+9)")
                .contains("'-1+1")
                .contains(",12,");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anExportHoldsWhatTheRoleMayExportAndStandsInTheAuditLog() throws IOException {
        accounts.open(Map.of("name", "Not Olgas"), anna);
        Viewer olga = TestViewers.at(Level.OWN, company.person("Olga"));
        accounts.open(Map.of("name", "Olgas", "owner", olga.personId().toString()), olga);

        assertThat(written("account", olga)).contains("Olgas").doesNotContain("Not Olgas");
        assertThat(jdbc.sql(
                                "SELECT arguments->>0 FROM audit_entry WHERE text_key = 'account.exported' AND person_id = :id")
                        .param("id", olga.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("1");
        assertThatThrownBy(() -> written("account", TestViewers.at(Level.NONE, olga.personId())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void anExportHoldsWhatTheListShowsInItsOrder() throws IOException {
        accounts.open(Map.of("name", "Sorted Beta", "country", "PT"), anna);
        accounts.open(Map.of("name", "Sorted Alpha", "country", "PT"), anna);
        accounts.open(Map.of("name", "Sorted Gamma", "country", "PL"), anna);

        ListQuery list = lists.read("account", Map.of(), anna)
                .where(Comparison.of("country", Operator.IS, "PT"))
                .sortedBy("name", true);
        String text = written(list, anna);
        assertThat(text).containsSubsequence("Sorted Beta", "Sorted Alpha").doesNotContain("Sorted Gamma");
    }

    private String written(String type, Viewer viewer) throws IOException {
        return written(lists.read(type, Map.of(), viewer), viewer);
    }

    private String written(ListQuery list, Viewer viewer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(list, ExportFormat.CSV, out, viewer);
        return out.toString(StandardCharsets.UTF_8);
    }
}
