package atrium.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.conditions.ConditionText;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a company demands of its records is held against each way in which they are written. */
@ModuleTest
class ValidationRulesModuleTests {

    private static final String SAYS = "Insurers need a licence such as 12-3456";

    @Autowired
    ValidationRuleKeeping keeping;

    @Autowired
    CustomFieldKeeping customFields;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ProductManagement products;

    @Autowired
    List<Changeable> changeables;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    Viewer admin;
    CustomField licence;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
        licence = customFields.add("account", Map.of("customLabel", "Licence", "customKind", "text"), admin);
    }

    @Test
    void aRecordThatBreaksARuleIsRefusedAtTheFieldWithWhatTheCompanySays() {
        insurersNeedALicence();

        assertThat(refusal(() -> open("Allianz", "Insurance", ""))).containsExactly("x_licence " + SAYS);
        assertThat(refusal(() -> open("Allianz", "INSURANCE", "123456"))).containsExactly("x_licence " + SAYS);
        open("Allianz", "Insurance", "12-3456");
        open("Bosch", "Machinery", "");
    }

    @Test
    void whatBrokeItBeforeStaysUntilWhatItAsksForIsChanged() {
        AccountId old = open("Allianz", "Insurance", "123");
        AccountId other = open("Bosch", "Machinery", "123");
        insurersNeedALicence();

        edit(old, "city", "München");
        assertThat(refusal(() -> edit(old, "x_licence", "1234"))).containsExactly("x_licence " + SAYS);
        assertThat(refusal(() -> edit(other, "industry", "Insurance"))).containsExactly("x_licence " + SAYS);
        edit(old, "x_licence", "12-3456");
        assertThat(refusal(() -> edit(old, "x_licence", ""))).containsExactly("x_licence " + SAYS);
    }

    @Test
    void aChangeOfManyLeavesThoseThatWouldBreakItAndSaysWhy() {
        UUID allianz = open("Allianz", "Machinery", "12-3456").value();
        UUID bosch = open("Bosch", "Machinery", "").value();
        insurersNeedALicence();
        Changeable changeable = changeables.stream()
                .filter(one -> one.type().code().equals("account"))
                .findFirst()
                .orElseThrow();
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        edits.put(allianz, new FieldEdit(Map.of(), Map.of("industry", "Insurance")));
        edits.put(bosch, new FieldEdit(Map.of(), Map.of("industry", "Insurance")));

        List<Changeable.Outcome> outcomes = changeable.values().orElseThrow().edit(edits, admin.actor(), admin);

        assertThat(outcomes)
                .extracting(one -> one.id() + " " + one.result() + " " + one.messageKey() + " " + one.arguments())
                .containsExactlyInAnyOrder(
                        allianz + " CHANGED null []", bosch + " REFUSED validation.broken [" + SAYS + "]");
    }

    @Test
    void contactsAndProductsHaveRulesToo() {
        keeping.add("contact", rule("Leads need a mail address", "lifecycle is lead", "email is-filled"), admin);
        keeping.add("product", rule("A name that says something", "", "not name is \"Product\""), admin);

        assertThat(refusal(() -> contacts.open(Map.of("lastName", "Berg", "lifecycle", "lead"), admin)))
                .containsExactly("email Leads need a mail address");
        contacts.open(Map.of("lastName", "Berg", "lifecycle", "customer"), admin);
        assertThat(refusal(() -> products.open(Map.of("name", "Product"), admin)))
                .containsExactly("name A name that says something");
    }

    @Test
    void thoseThatBreakItTodayAreALists() {
        open("Allianz", "Insurance", "123");
        open("Munich Re", "Insurance", "12-3456");
        open("Bosch", "Machinery", "");
        ValidationRule rule = insurersNeedALicence();
        PendingWrites.flush();

        ListQuery query =
                lists.read("account", Map.of("filter", ConditionText.write(rule.broken()), "columns", "name"), admin);
        assertThat(lists.countAll(query, Act.READ, admin)).isOne();
        assertThat(lists.page(query, admin).rows())
                .extracting(row -> row.cells().get(0).value())
                .containsExactly("Allianz");
    }

    @Test
    void aRuleWhoseFieldIsRemovedIsHeldAgainstNothingAndComesBackWithIt() {
        ValidationRule rule = insurersNeedALicence();
        customFields.remove(licence.id(), admin);

        assertThat(keeping.of("account", admin))
                .extracting(one -> one.usable(keeping.scope("account", admin).fields()))
                .containsExactly(false);
        accounts.open(Map.of("name", "Allianz", "industry", "Insurance"), admin);

        customFields.restore(licence.id(), admin);
        assertThat(refusal(() -> open("Munich Re", "Insurance", ""))).containsExactly("x_licence " + SAYS);
        keeping.remove(rule.id(), admin);
        open("Munich Re", "Insurance", "");
    }

    @Test
    void aRuleThatItsFieldsNewKindDoesNotUnderstandIsHeldAgainstNothingAndSaysSo() {
        CustomField seats = customFields.add("account", Map.of("customLabel", "Seats", "customKind", "number"), admin);
        keeping.add("account", rule("Halls have seats", "", seats.key() + " greater-than 4"), admin);
        assertThat(refusal(() -> accounts.open(Map.of("name", "Hall", seats.key(), "4"), admin)))
                .isNotEmpty();
        customFields.change(seats.id(), new FieldEdit(Map.of(), Map.of("customKind", "text")), admin);

        assertThat(keeping.of("account", admin))
                .extracting(one -> one.usable(keeping.scope("account", admin).fields()))
                .containsExactly(false);
        accounts.open(Map.of("name", "Hall", seats.key(), "four"), admin);
    }

    @Test
    void whatCanNotBeDemandedIsRefusedAtItsPart() {
        assertThat(refusal(() -> keeping.add("account", rule("", "industry is Insurance", ""), admin)))
                .containsExactly("ruleDemand ", "ruleMessage ");
        assertThat(refusal(() -> keeping.add("account", rule("No", "nothing is 1", "created last 7d"), admin)))
                .containsExactly("ruleWhen ", "ruleDemand ");
        assertThat(refusal(() -> keeping.add("account", rule("No", "contact has ()", "name is-filled"), admin)))
                .containsExactly("ruleWhen ");
        assertThat(refusal(() -> keeping.add("account", rule("x".repeat(201), "", "name is-filled"), admin)))
                .containsExactly("ruleMessage 200");
    }

    @Test
    void twoAdministratorsWhoChangeTheSamePartLearnOfEachOther() {
        ValidationRule rule = insurersNeedALicence();
        Map<String, String> seen = ValidationRuleText.write(rule);
        keeping.change(rule.id(), new FieldEdit(seen, Map.of("ruleMessage", "Theirs")), admin);
        keeping.change(rule.id(), new FieldEdit(seen, Map.of("ruleWhen", "")), admin);

        assertThatThrownBy(() -> keeping.change(rule.id(), new FieldEdit(seen, Map.of("ruleMessage", "Mine")), admin))
                .isInstanceOf(EditConflict.class);
        assertThat(keeping.get(rule.id(), admin).message()).isEqualTo("Theirs");
        assertThat(keeping.get(rule.id(), admin).when()).isEqualTo(ConditionText.parse(""));
    }

    @Test
    void onlyAdministratorsKeepRules() {
        ValidationRule rule = insurersNeedALicence();
        Viewer rep = company.viewer("Mara", StandardRole.SALES_REP);

        assertThatThrownBy(() -> keeping.add("account", rule("No", "", "name is-filled"), rep))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keeping.remove(rule.id(), rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keeping.of("account", rep)).isInstanceOf(NotPermitted.class);
    }

    private ValidationRule insurersNeedALicence() {
        return keeping.add("account", rule(SAYS, "industry is Insurance", "x_licence has-shape NN-NNNN"), admin);
    }

    private static Map<String, String> rule(String message, String when, String demand) {
        return Map.of("ruleMessage", message, "ruleWhen", when, "ruleDemand", demand);
    }

    private AccountId open(String name, String industry, String number) {
        return accounts.open(Map.of("name", name, "industry", industry, "x_licence", number), admin);
    }

    private void edit(AccountId id, String field, String value) {
        accounts.edit(id, new FieldEdit(Map.of(), Map.of(field, value)), admin);
    }

    private static List<String> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        InvalidRecord refused = catchThrowableOfType(InvalidRecord.class, deed);
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + " "
                        + problem.arguments().stream()
                                .map(String::valueOf)
                                .findFirst()
                                .orElse(""))
                .toList();
    }
}
