package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.NothingGiven;
import atrium.domain.bulkchanges.Selection;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes out in files, in from files, and into many records at once, where fields are hidden or only read. */
@ModuleTest
class HiddenFieldsInFilesModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    Exports exports;

    @Autowired
    ImportUploads uploads;

    @Autowired
    Imports imports;

    @Autowired
    BulkChanges bulk;

    @Autowired
    CustomFieldKeeping customFields;

    @Autowired
    TestCompany company;

    Viewer admin;
    Viewer intern;
    AccountId account;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
        customFields.add("account", Map.of("customLabel", "Secret", "customKind", "text"), admin);
        intern = TestViewers.limited(
                admin,
                "account",
                Map.of(
                        "email", FieldAccess.HIDDEN,
                        "x_secret", FieldAccess.HIDDEN,
                        "industry", FieldAccess.READ));
        account = accounts.open(
                Map.of(
                        "name", "Larkspur",
                        "email", "boss@larkspur.example",
                        "industry", "Toys",
                        "x_secret", "Zanzibar"),
                admin);
        PendingWrites.flush();
    }

    @Test
    void anExportHasNoColumnForIt() throws IOException {
        assertThat(exported(intern))
                .contains("Larkspur", "Toys")
                .doesNotContain("email", "boss@", "x_secret", "Zanzibar");
        assertThat(exported(admin)).contains("boss@larkspur.example", "Zanzibar");
    }

    private String exported(Viewer viewer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(lists.read("account", Map.of("q", "Larkspur"), viewer), ExportFormat.CSV, out, viewer);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noColumnOfAFileGoesIntoIt() throws IOException {
        UUID id = uploads.upload(
                "account",
                "some.csv",
                new ByteArrayInputStream(
                        "Name,E-mail,Industry\nLarkspur,evil@x.example,Arms\n".getBytes(StandardCharsets.UTF_8)),
                intern);

        assertThat(imports.suggestions(id, intern))
                .extracting(SuggestedMapping::field)
                .containsExactly("name", null, null);
        assertThat(imports.identities(id, intern)).doesNotContain("email");
        assertThatThrownBy(() -> imports.check(id, plan("name", "email", null), intern))
                .isInstanceOfSatisfying(
                        ColumnNotAField.class,
                        refused -> assertThat(refused.why().messageKey()).isEqualTo("import.problem.field-gone"));
        assertThatThrownBy(() -> imports.check(id, plan("name", null, "industry"), intern))
                .isInstanceOfSatisfying(
                        ColumnNotAField.class,
                        refused -> assertThat(refused.why().messageKey()).isEqualTo("import.problem.field-read-only"));
    }

    private static ImportPlan plan(String... fields) {
        return new ImportPlan(Arrays.asList(fields), "name", true, true, false, false, null);
    }

    @Test
    void aChangeOfManyDoesNotReachIt() {
        assertThat(bulk.fields("account", intern))
                .extracting(RecordField::key)
                .contains("city")
                .doesNotContain("email", "x_secret", "industry");
        Selection one = Selection.some(lists.read("account", Map.of(), intern), List.of(account.value()));
        assertThatThrownBy(() -> bulk.edit(one, Map.of("email", "evil@x.example"), intern))
                .isInstanceOf(NothingGiven.class);

        BulkRun run = bulk.edit(one, Map.of("email", "evil@x.example", "city", "Ulm"), intern);

        assertThat(run.changed()).isOne();
        assertThat(accounts.fields(account, admin)).containsEntry("email", "boss@larkspur.example");
    }
}
