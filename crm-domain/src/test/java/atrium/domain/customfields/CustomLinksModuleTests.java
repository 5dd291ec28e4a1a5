package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.customfields.CustomLinks.Fate;
import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.listviews.ListCell;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.WholeLists;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields that link a contact to the account through which it buys. */
@ModuleTest
class CustomLinksModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomLinks links;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ListViews lists;

    @Autowired
    WholeLists wholes;

    @Autowired
    Exports exports;

    @Autowired
    TestCompany company;

    Viewer admin;
    Viewer rep;
    CustomField dealer;
    AccountId hers;

    @BeforeEach
    void aContactWithItsDealer() {
        admin = company.allSeeing("Nora");
        rep = TestViewers.at(Level.OWN, company.allSeeing("Rea").personId());
        dealer = keeping.add(
                "contact", Map.of("customLabel", "Dealer", "customKind", "record", "customTarget", "account"), admin);
        hers = accounts.open(
                Map.of(
                        "name",
                        "Dealer One",
                        "country",
                        "ES",
                        "owner",
                        admin.personId().toString()),
                admin);
    }

    @Test
    void aLinkIsNamedAskedForAndLeadsToTheOtherRecordsFields() {
        ContactId ana = contact("Ana", hers, rep);
        contact("Ben", null, rep);
        PendingWrites.flush();

        assertThat(cell("Ana", admin)).isEqualTo(new ListCell(hers.value(), "Dealer One", true));
        assertThat(listed("contact", "x_dealer is " + hers.value(), admin)).containsExactly("Ana");
        assertThat(listed("contact", "x_dealer.country is ES", admin)).containsExactly("Ana");
        assertThat(listed("account", "contact-x_dealer has (name is ana)", admin))
                .containsExactly("Dealer One");
        assertThat(listed("account", "contact has (name is ana)", admin)).isEmpty();
        assertThat(linked(ana, admin)).isEqualTo(new CustomLinks.Linked(Fate.SEEN, "Dealer One", address(hers)));
    }

    @Test
    void whoDoesNotSeeTheOtherRecordReadsNoNameAndKeepsTheLink() {
        ContactId ana = contact("Ana", hers, rep);
        PendingWrites.flush();

        assertThat(cell("Ana", rep)).isEqualTo(new ListCell(hers.value(), null, false));
        List<ListCell> whole = new ArrayList<>();
        wholes.each(
                query("contact", "", rep),
                Act.READ,
                rep,
                row -> whole.add(row.cells().get(1)));
        assertThat(whole).containsExactly(new ListCell(hers.value(), null, false));
        assertThat(linked(ana, rep)).isEqualTo(new CustomLinks.Linked(Fate.HIDDEN, null, null));
        contacts.edit(ana, new FieldEdit(Map.of(), Map.of("jobTitle", "Buyer")), rep);
        assertThat(contacts.fields(ana, rep))
                .containsEntry("x_dealer", hers.value().toString());

        ContactId ben = contact("Ben", null, rep);
        InvalidRecord refused = catchThrowableOfType(
                InvalidRecord.class,
                () -> contacts.edit(
                        ben,
                        new FieldEdit(Map.of(), Map.of("x_dealer", hers.value().toString())),
                        rep));
        assertThat(refused.problems()).extracting(InvalidValue::field).containsExactly("x_dealer");
    }

    @Test
    void aDeletedRecordIsSaidToBeDeletedAndNoNewLinkLeadsThere() {
        ContactId ana = contact("Ana", hers, rep);
        accounts.delete(hers, admin);
        PendingWrites.flush();

        assertThat(linked(ana, admin)).isEqualTo(new CustomLinks.Linked(Fate.DELETED, null, null));
        assertThat(linked(ana, rep).fate()).isEqualTo(Fate.HIDDEN);
        assertThat(cell("Ana", admin).label()).isNull();
        InvalidRecord refused = catchThrowableOfType(InvalidRecord.class, () -> contact("Ben", hers, admin));
        assertThat(refused.problems()).extracting(InvalidValue::field).containsExactly("x_dealer");
    }

    @Test
    void filesNameTheOtherRecordToThoseWhoSeeIt() throws IOException {
        contact("Ana", hers, rep);
        PendingWrites.flush();

        assertThat(exported(admin)).isEqualTo("Dealer One");
    }

    @Test
    void aFieldSaysWhereItsLinksLeadAndStaysWithThat() {
        InvalidRecord nowhere = catchThrowableOfType(
                InvalidRecord.class,
                () -> keeping.add("contact", Map.of("customLabel", "Friend", "customKind", "record"), admin));
        assertThat(nowhere.problems()).extracting(InvalidValue::field).containsExactly("customTarget");

        contact("Ana", hers, rep);
        InvalidRecord elsewhere = catchThrowableOfType(
                InvalidRecord.class,
                () -> keeping.change(dealer.id(), new FieldEdit(Map.of(), Map.of("customTarget", "contact")), admin));
        assertThat(elsewhere.problems()).extracting(InvalidValue::field).containsExactly("customTarget");
    }

    private ContactId contact(String name, @org.jspecify.annotations.Nullable AccountId account, Viewer owner) {
        return contacts.open(
                Map.of(
                        "lastName",
                        name,
                        "owner",
                        owner.personId().toString(),
                        "x_dealer",
                        account == null ? "" : account.value().toString()),
                admin);
    }

    private CustomLinks.Linked linked(ContactId contact, Viewer viewer) {
        String id = contacts.fields(contact, admin).get("x_dealer");
        return links.of(dealer, UUID.fromString(id), viewer);
    }

    private static String address(AccountId id) {
        return "/accounts/" + id.value();
    }

    private ListQuery query(String type, String filter, Viewer viewer) {
        String columns = type.equals("contact") ? "name,x_dealer" : "name";
        return lists.read(type, Map.of("filter", filter, "columns", columns), viewer);
    }

    private ListCell cell(String name, Viewer viewer) {
        return lists.page(query("contact", "name is " + name, viewer), viewer)
                .rows()
                .get(0)
                .cells()
                .get(1);
    }

    private List<String> listed(String type, String filter, Viewer viewer) {
        return lists.page(query(type, filter, viewer), viewer).rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }

    private String exported(Viewer viewer) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(lists.read("contact", Map.of(), viewer), ExportFormat.CSV, file, viewer);
        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r?\n");
        return lines[1].split(",", -1)[List.of(lines[0].split(",")).indexOf("x_dealer")];
    }
}
