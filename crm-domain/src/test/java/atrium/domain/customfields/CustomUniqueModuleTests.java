package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Changeable;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A field of which no two records hold the same. */
@ModuleTest
class CustomUniqueModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomDoubles doubles;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ProductManagement products;

    @Autowired
    List<Changeable> changeables;

    @Autowired
    @Qualifier("customUniquePurgeParticipant") PurgeParticipant purge;

    @Autowired
    TestCompany company;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @Test
    void aTakenValueIsRefusedAtItsFieldWhateverItsCaseAndBlanks() {
        unique("Licence", "text");
        AccountId bosch = open("Bosch", "AB-12");
        AccountId siemens = open("Siemens", "AB-13");

        assertThat(refusal(() -> open("Other", " ab-12 "))).containsExactly("x_licence custom.problem.taken");
        assertThat(refusal(() -> edit(siemens, "Ab-12"))).containsExactly("x_licence custom.problem.taken");
        edit(bosch, "ab-12");
        edit(bosch, "AB-14");
        edit(siemens, "AB-12");
        edit(siemens, "");
        open("Third", "ab-12");
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        unique("Licence", "number");
        open("Bosch", "12.50");

        assertThat(refusal(() -> open("Other", "12.5"))).containsExactly("x_licence custom.problem.taken");
    }

    @Test
    void longValuesAreComparedWhole() {
        unique("Licence", "web-address");
        String address = "https://company.example/" + "a".repeat(1900);
        open("Bosch", address + "1");
        open("Other", address + "2");

        assertThat(refusal(() -> open("Third", address + "1"))).containsExactly("x_licence custom.problem.taken");
    }

    @Test
    void aRecordInTheRecycleBinKeepsItsValueSoThatItCanComeBack() {
        unique("Licence", "text");
        AccountId bosch = open("Bosch", "AB-12");
        accounts.delete(bosch, admin);
        open("Between", null);

        assertThat(refusal(() -> open("Other", "AB-12"))).containsExactly("x_licence custom.problem.taken-in-bin");
        accounts.restore(bosch, admin);
        open("Later", null);
        assertThat(refusal(() -> open("Other", "AB-12"))).containsExactly("x_licence custom.problem.taken");
        purge.purge(List.of(new RecordRef("account", bosch.value())));
        assertThat(purge.tables()).containsExactly("custom_unique");
        open("Other", "AB-12");
    }

    @Test
    void aFieldWithDoublesBecomesNotUniqueAndSaysWhichTheyAre() {
        CustomField licence = field("Licence", "text");
        open("Bosch", "AB-12");
        open("Siemens", "ab-12 ");
        AccountId third = open("Third", "Ab-12");
        open("Fourth", "AB-13");
        accounts.delete(third, admin);
        open("Later", null);

        assertThat(refusal(() -> change(licence, "yes"))).containsExactly("customUnique custom.problem.doubled");
    }

    @Test
    void doublesAreCountedWithTheFirstOfTheirRecords() {
        CustomField licence = field("Licence", "text");
        AccountId bosch = open("Bosch", "AB-12");
        AccountId siemens = open("Siemens", "ab-12");
        open("Fourth", "AB-13");

        List<CustomDoubles.Doubled> found = doubles.of(licence.id(), admin);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).count()).isEqualTo(2);
        assertThat(found.get(0).first())
                .containsExactlyInAnyOrder(
                        new CustomDoubles.Holder("Bosch", "/accounts/" + bosch.value()),
                        new CustomDoubles.Holder("Siemens", "/accounts/" + siemens.value()));
    }

    @Test
    void whatRecordsHoldCountsFromTheMomentTheFieldBecomesUniqueUntilItEnds() {
        CustomField licence = field("Licence", "text");
        open("Bosch", "AB-12");
        change(licence, "yes");
        assertThat(refusal(() -> open("Other", "AB-12"))).containsExactly("x_licence custom.problem.taken");

        change(licence, "no");
        open("Other", "AB-12");
        assertThat(doubles.of(licence.id(), admin)).hasSize(1);
    }

    @Test
    void aRemovedFieldComesBackAsUniqueAsItWas() {
        CustomField licence = unique("Licence", "text");
        open("Bosch", "AB-12");
        keeping.remove(licence.id(), admin);
        open("Other", null);
        keeping.restore(licence.id(), admin);

        assertThat(refusal(() -> open("Third", "AB-12"))).containsExactly("x_licence custom.problem.taken");
    }

    @Test
    void onlyWhatTellsRecordsApartCanBeUniqueAndStartsEmpty() {
        assertThat(refusal(() -> unique("Story", "long-text")))
                .containsExactly("customUnique custom.problem.not-unique-kind");
        assertThat(refusal(() -> keeping.add(
                        "account",
                        Map.of(
                                "customLabel", "Licence",
                                "customKind", "text",
                                "customUnique", "yes",
                                "customPreset", "AB"),
                        admin)))
                .containsExactly("customPreset custom.problem.unique-preset");
    }

    @Test
    void manyRecordsAreNeverGivenTheSame() {
        unique("Licence", "text");
        UUID bosch = open("Bosch", "AB-12").value();
        UUID siemens = open("Siemens", null).value();
        UUID third = open("Third", null).value();
        Changeable changeable = changeables.stream()
                .filter(one -> one.type().code().equals("account"))
                .findFirst()
                .orElseThrow();
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        edits.put(siemens, new FieldEdit(Map.of(), Map.of("x_licence", "AB-13")));
        edits.put(third, new FieldEdit(Map.of(), Map.of("x_licence", "ab-13")));
        edits.put(bosch, new FieldEdit(Map.of(), Map.of("x_licence", "AB-14")));

        assertThat(changeable.values().orElseThrow().fields())
                .noneMatch(field -> field.key().equals("x_licence"));
        List<Changeable.Outcome> outcomes = changeable.values().orElseThrow().edit(edits, admin.actor(), admin);
        assertThat(outcomes.stream().filter(one -> one.result() == Changeable.Result.REFUSED))
                .singleElement()
                .matches(one -> "x_licence".equals(one.field()) && "custom.problem.taken".equals(one.messageKey()));
    }

    @Test
    void productsHaveThemToo() {
        CustomField shelf = keeping.add(
                "product", Map.of("customLabel", "Shelf", "customKind", "text", "customUnique", "yes"), admin);
        products.open(Map.of("name", "Pump", shelf.key(), "B 4"), admin);

        assertThat(refusal(() -> products.open(Map.of("name", "Valve", shelf.key(), "b 4"), admin)))
                .containsExactly(shelf.key() + " custom.problem.taken");
    }

    private CustomField unique(String label, String kind) {
        return keeping.add("account", Map.of("customLabel", label, "customKind", kind, "customUnique", "yes"), admin);
    }

    private CustomField field(String label, String kind) {
        return keeping.add("account", Map.of("customLabel", label, "customKind", kind), admin);
    }

    private void change(CustomField field, String unique) {
        keeping.change(field.id(), new FieldEdit(Map.of(), Map.of("customUnique", unique)), admin);
    }

    private AccountId open(String name, @Nullable String licence) {
        Map<String, String> values = new HashMap<>();
        values.put("name", name);
        if (licence != null) {
            values.put("x_licence", licence);
        }
        return accounts.open(values, admin);
    }

    private void edit(AccountId id, String licence) {
        accounts.edit(id, new FieldEdit(Map.of(), Map.of("x_licence", licence)), admin);
    }

    private static List<String> refusal(Runnable deed) {
        return catchThrowableOfType(InvalidRecord.class, deed::run).problems().stream()
                .map((InvalidValue problem) -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}
