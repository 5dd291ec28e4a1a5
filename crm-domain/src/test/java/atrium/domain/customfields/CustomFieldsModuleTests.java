package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CustomFieldsModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    ProductManagement products;

    @Autowired
    Exports exports;

    @Autowired
    TestCompany company;

    Viewer admin;
    boolean written;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @Test
    void aFieldIsThereFromTheMomentItIsAdded() {
        CustomField licence = add("Licence number", "text");
        AccountId bosch = open("Bosch", Map.of(licence.key(), " AB-12 "));
        open("Siemens", Map.of());

        assertThat(licence.key()).isEqualTo("x_licence_number");
        assertThat(accounts.fields(bosch, admin)).containsEntry(licence.key(), "AB-12");
        assertThat(listed("x_licence_number is ab-12", "name")).containsExactly("Bosch");
        assertThat(listed("x_licence_number is-empty", "name")).containsExactly("Siemens");
    }

    @Test
    void numbersDaysAndChoicesAreComparedAndSortedAsWhatTheyAre() {
        add("Seats", "number");
        add("Renewal", "date");
        add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold\nBronze"));
        open("Nine", Map.of("x_seats", "9", "x_renewal", "2027-01-31", "x_level", "bronze"));
        open("Ten", Map.of("x_seats", "10.50", "x_renewal", "2026-12-01", "x_level", "silver"));
        open("None", Map.of());

        assertThat(listed("x_seats greater-than 9.5", "name")).containsExactly("Ten");
        assertThat(listed("x_renewal after 2026-12-31", "name")).containsExactly("Nine");
        assertThat(listed("x_level is silver, bronze", "name")).containsExactly("Nine", "Ten");
        assertThat(listed("", "-x_seats")).containsExactly("Ten", "Nine", "None");
        assertThat(listed("", "x_renewal")).containsExactly("Ten", "Nine", "None");
        assertThat(listed("", "x_level")).containsExactly("Ten", "Nine", "None");
    }

    @Test
    void whatCantBeStoredIsRefusedAtItsField() {
        add("Seats", "number");
        add("Mail of the buyer", "email");
        add("Site", "web-address");
        add("Partner", "yes-no");

        assertThat(problems(Map.of(
                        "name", "Bosch",
                        "x_seats", "many",
                        "x_mail_of_the_buyer", "nobody",
                        "x_site", "http://",
                        "x_partner", "maybe")))
                .containsExactlyInAnyOrder("x_seats", "x_mail_of_the_buyer", "x_site", "x_partner");
    }

    @Test
    void aRequiredFieldIsDemandedOfNewRecordsAndMayNotBeEmptied() {
        AccountId old = open("Old", Map.of());
        add(Map.of("customLabel", "Region code", "customKind", "text", "customRequired", "yes"));

        assertThat(problems(Map.of("name", "New"))).containsExactly("x_region_code");
        accounts.edit(old, new FieldEdit(Map.of(), Map.of("city", "Ulm")), admin);
        accounts.edit(old, new FieldEdit(Map.of(), Map.of("x_region_code", "S")), admin);
        assertThatThrownBy(() -> accounts.edit(old, new FieldEdit(Map.of(), Map.of("x_region_code", "")), admin))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void newRecordsBeginWithThePreset() {
        add(Map.of(
                "customLabel",
                "Level",
                "customKind",
                "choice",
                "customChoices",
                "Silver\nGold",
                "customPreset",
                "Gold"));

        assertThat(accounts.fields(open("Bosch", Map.of()), admin)).containsEntry("x_level", "gold");
        assertThat(accounts.fields(open("Siemens", Map.of("x_level", "")), admin))
                .doesNotContainKey("x_level");
    }

    @Test
    void whoChangedTheSameFieldSeesBothValues() {
        add("Seats", "number");
        AccountId bosch = open("Bosch", Map.of("x_seats", "1"));
        accounts.edit(bosch, new FieldEdit(Map.of("x_seats", "1"), Map.of("x_seats", "2")), admin);

        assertThatThrownBy(() ->
                        accounts.edit(bosch, new FieldEdit(Map.of("x_seats", "1"), Map.of("x_seats", "3")), admin))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aRemovedFieldIsNowhereAndComesBackWithItsValues() {
        CustomField seats = add("Seats", "number");
        AccountId bosch = open("Bosch", Map.of("x_seats", "7"));
        keeping.remove(seats.id(), admin);

        assertThat(fields.byKey("x_seats")).isEmpty();
        assertThatThrownBy(() -> listed("x_seats greater-than 1", "name")).isInstanceOf(RuntimeException.class);
        accounts.edit(bosch, new FieldEdit(Map.of(), Map.of("city", "Ulm")), admin);

        keeping.restore(seats.id(), admin);
        assertThat(accounts.fields(bosch, admin)).containsEntry("x_seats", "7").containsEntry("city", "Ulm");
    }

    @Test
    void aKindOrChoiceThatRecordsHoldStays() {
        CustomField seats = add("Seats", "number");
        CustomField level =
                add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold\nBronze"));
        open("Bosch", Map.of("x_seats", "7", "x_level", "gold"));

        assertThat(refusal(seats, Map.of("customKind", "date"))).containsExactly("customKind");
        assertThat(refusal(level, Map.of("customChoices", "Silver\nBronze"))).containsExactly("customChoices");
        keeping.change(level.id(), new FieldEdit(Map.of(), Map.of("customChoices", "Silver\nGold")), admin);
        assertThat(fields.of("account").of("x_level").orElseThrow().choices())
                .extracting(CustomChoice::label)
                .containsExactly("Silver", "Gold");
    }

    @Test
    void aRewrittenChoiceKeepsWhatRecordsHold() {
        CustomField level =
                add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold"));
        open("Bosch", Map.of("x_level", "gold"));
        keeping.change(level.id(), new FieldEdit(Map.of(), Map.of("customChoices", "Silver\nPlatinum")), admin);

        assertThat(fields.of("account").of("x_level").orElseThrow().choices())
                .containsExactly(
                        new CustomChoice("silver", "Silver"), new CustomChoice("gold", "Platinum", List.of("Gold")));
        assertThat(listed("x_level is gold", "name")).containsExactly("Bosch");
    }

    @Test
    void namesAreNeverTwiceAndKeysNeverAgain() {
        CustomField first = add("Größe (m²)", "number");
        assertThatThrownBy(() -> add("GRÖSSE (M²)", "text")).isInstanceOf(InvalidRecord.class);

        keeping.remove(first.id(), admin);
        assertThat(add("Größe (m²)", "text").key()).isNotEqualTo(first.key()).startsWith("x_gro");
        assertThatThrownBy(() -> keeping.restore(first.id(), admin)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void filesCarryThem() throws IOException {
        add("Seats", "number");
        open("Bosch", Map.of("x_seats", "7"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(lists.read("account", Map.of(), admin), ExportFormat.CSV, file, admin);

        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r?\n");
        List<String> heads = List.of(lines[0].split(","));
        assertThat(lines[1].split(",", -1)[heads.indexOf("x_seats")]).isEqualTo("7");
    }

    @Test
    void productsHaveThemToo() {
        CustomField shelf = keeping.add("product", Map.of("customLabel", "Shelf", "customKind", "text"), admin);
        UUID pump = products.open(Map.of("name", "Pump", shelf.key(), "B 4"), admin);
        products.edit(pump, new FieldEdit(Map.of(shelf.key(), "B 4"), Map.of(shelf.key(), "C 1")), admin);
        products.open(Map.of("name", "Valve"), admin);
        PendingWrites.flush();

        assertThat(products.fields(pump, admin)).containsEntry(shelf.key(), "C 1");
        ListQuery query = lists.read("product", Map.of("filter", shelf.key() + " is \"c 1\""), admin);
        assertThat(lists.count(query, admin).number()).isEqualTo(1);
    }

    @Test
    void onlyWhoAdministersTheSystemKeepsThem() {
        Viewer rep = TestViewers.seeingTeamChangingOwn(admin.personId(), Set.of(), Set.of());
        assertThatThrownBy(() -> keeping.add("account", Map.of("customLabel", "X", "customKind", "text"), rep))
                .isInstanceOf(NotPermitted.class);
    }

    private CustomField add(String label, String kind) {
        return add(Map.of("customLabel", label, "customKind", kind));
    }

    private CustomField add(Map<String, String> typed) {
        return keeping.add("account", typed, admin);
    }

    private AccountId open(String name, Map<String, String> values) {
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put("name", name);
        return accounts.open(all, admin);
    }

    private List<String> problems(Map<String, String> values) {
        return catchThrowableOfType(InvalidRecord.class, () -> accounts.open(values, admin)).problems().stream()
                .map(InvalidValue::field)
                .toList();
    }

    private List<String> refusal(CustomField field, Map<String, String> typed) {
        return catchThrowableOfType(
                        InvalidRecord.class, () -> keeping.change(field.id(), new FieldEdit(Map.of(), typed), admin))
                .problems()
                .stream()
                .map(InvalidValue::field)
                .toList();
    }

    private List<String> listed(String filter, String sort) {
        if (!written) {
            PendingWrites.flush();
            written = true;
        }
        return lists.page(lists.read("account", Map.of("filter", filter, "sort", sort), admin), admin).rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }
}
