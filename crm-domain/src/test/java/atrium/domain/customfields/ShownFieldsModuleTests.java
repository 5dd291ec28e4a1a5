package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a field stands, and on which records. */
@ModuleTest
class ShownFieldsModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @Test
    void aHeadingIsTheSameHoweverItIsWritten() {
        add(Map.of("customLabel", "Floor", "customKind", "text", "customSection", "The building"));
        CustomField lift = add(Map.of("customLabel", "Lift", "customKind", "yes-no", "customSection", "the BUILDING "));
        assertThat(lift.section()).isEqualTo("The building");

        keeping.change(lift.id(), new FieldEdit(Map.of(), Map.of("customSection", "")), admin);
        assertThat(keeping.get(lift.id(), admin).section()).isNull();
    }

    @Test
    void aFieldIsDemandedWhereItIsShownAndKeepsItsValueWhereItIsNot() {
        CustomField licence = add(Map.of(
                "customLabel", "Insurer licence",
                "customKind", "text",
                "customRequired", "yes",
                "customShownIf", "industry is Insurance and not (country is FR)"));
        CustomFieldSet set = fields.of("account");

        assertThat(set.hidden(Map.of("industry", "insurance"), admin)).isEmpty();
        assertThat(set.hidden(Map.of("industry", "Insurance", "country", "FR"), admin))
                .containsExactly(licence.key());
        assertThat(problems(Map.of("name", "Allianz", "industry", "Insurance"))).containsExactly(licence.key());
        open("Bosch", Map.of("industry", "Machines"));
        AccountId allianz = open("Allianz", Map.of("industry", "Insurance", licence.key(), "AB-1"));
        accounts.edit(allianz, new FieldEdit(Map.of(), Map.of("industry", "Machines")), admin);
        assertThat(accounts.fields(allianz, admin)).containsEntry(licence.key(), "AB-1");
    }

    @Test
    void aConditionThatCantBeAskedIsRefusedAndHidesNothingOnceAFieldIsGone() {
        CustomField level =
                add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold"));
        CustomField bonus =
                add(Map.of("customLabel", "Bonus", "customKind", "money", "customShownIf", level.key() + " is gold"));

        assertThat(refusal(bonus, Map.of("customShownIf", "x_bonus is 5"))).containsExactly("customShownIf");
        assertThat(refusal(bonus, Map.of("customShownIf", "nothing is 5"))).containsExactly("customShownIf");
        assertThat(refusal(bonus, Map.of("customShownIf", "x_level is iron"))).containsExactly("customShownIf");
        assertThat(refusal(bonus, Map.of("customShownIf", "x_level is ("))).containsExactly("customShownIf");
        assertThat(fields.of("account").hidden(Map.of("x_level", "silver"), admin))
                .containsExactlyInAnyOrder("x_bonus", "x_bonusCurrency");
        keeping.remove(level.id(), admin);
        assertThat(fields.of("account").readable(bonus)).isFalse();
        assertThat(fields.of("account").hidden(Map.of("x_level", "silver"), admin))
                .isEmpty();
    }

    private CustomField add(Map<String, String> typed) {
        return keeping.add("account", typed, admin);
    }

    private AccountId open(String name, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("name", name);
        return accounts.open(all, admin);
    }

    private List<String> problems(Map<String, String> values) {
        return refused(() -> accounts.open(values, admin));
    }

    private List<String> refusal(CustomField field, Map<String, String> typed) {
        return refused(() -> keeping.change(field.id(), new FieldEdit(Map.of(), typed), admin));
    }

    private static List<String> refused(ThrowingCallable deed) {
        return catchThrowableOfType(InvalidRecord.class, deed).problems().stream()
                .map(InvalidValue::field)
                .toList();
    }
}
