package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.conditions.ConditionText;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@RecordApplicationEvents
class PurchaseFieldsModuleTests {

    private static final List<Map<String, String>> LINES = List.of(
            Map.of("text", "Pump", "quantity", "2", "unitPrice", "5"),
            Map.of("text", "Freight", "quantity", "1", "unitPrice", "3"));

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    ValidationRuleKeeping rules;

    @Autowired
    PurchaseManagement purchases;

    @Autowired
    PurchaseDirectory directory;

    @Autowired
    PurchaseTexts texts;

    @Autowired
    PurchaseStates states;

    @Autowired
    PurchaseChanges changes;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCompany company;

    Viewer admin;
    UUID account;

    @BeforeEach
    void aCustomer() {
        admin = company.allSeeing("Nora");
        account = accounts.open(Map.of("name", "Bosch", "lifecycle", "customer"), admin)
                .value();
    }

    @Test
    void aPurchaseHoldsThemAndBeginsWithTheirDefaults(ApplicationEvents events) {
        add("Channel", Map.of("customKind", "choice", "customChoices", "Shop\nPhone", "customPreset", "Shop"));
        add("Freight order", Map.of());
        UUID one = open("F-1", Map.of("x_freight_order", "FO 7"));
        UUID other = open("F-2", Map.of("x_channel", ""));
        assertThat(texts.fields(one, admin))
                .containsEntry("x_channel", "shop")
                .containsEntry("x_freight_order", "FO 7");
        assertThat(texts.fields(other, admin)).doesNotContainKey("x_channel");

        change(one, "x_channel", "phone");
        assertThat(texts.whole(one, admin)).containsEntry("x_channel", "phone").containsEntry("total", "13");
        assertThat(events.stream(PurchaseChanged.class).flatMap(told -> told.changes().stream()))
                .contains(new FieldChange("x_channel", "shop", "phone"));
        assertThatThrownBy(() -> purchases.change(
                        one, new FieldEdit(Map.of("x_channel", "shop"), Map.of("x_channel", "")), null, admin))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whatTheFormSaysNothingOfStays() {
        CustomField gone = add("Old", Map.of());
        add("New", Map.of());
        UUID id = open("F-3", Map.of("x_old", "kept", "x_new", "a"));
        keeping.remove(gone.id(), admin);

        purchases.edit(id, directory.details(id, admin).version(), head("F-3", Map.of("x_new", "b")), LINES, admin);
        assertThat(texts.fields(id, admin)).containsEntry("x_old", "kept").containsEntry("x_new", "b");
        keeping.restore(gone.id(), admin);
        assertThat(texts.fields(id, admin)).containsEntry("x_old", "kept");
    }

    @Test
    void requiredUniqueAndConditionalOnesAreHeldAgainstIt() {
        add("Contract", Map.of("customRequired", "yes", "customShownIf", "source is shop"));
        CustomField ticket = add("Ticket", Map.of("customUnique", "yes"));
        assertThat(refusal(() -> open("F-4", Map.of()))).containsExactly("x_contract field.problem.required");
        open("F-4", Map.of("source", "phone"));
        UUID there = open("F-5", Map.of("x_contract", "C", "x_ticket", "T1"));
        assertThat(refusal(() -> open("F-6", Map.of("x_contract", "C", "x_ticket", "t1"))))
                .containsExactly("x_ticket custom.problem.taken");

        states.delete(there, admin);
        assertThat(refusal(() -> open("F-6", Map.of("x_contract", "C", "x_ticket", "T1"))))
                .containsExactly("x_ticket custom.problem.taken-in-bin");
        assertThat(jdbc.sql("SELECT record_id FROM custom_unique WHERE field_id = :id")
                        .param("id", ticket.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(there);
    }

    @Test
    void rulesAreHeldAgainstItAndBrokenOnesAreListed() {
        add("Approved by", Map.of());
        UUID old = open("F-7", Map.of("source", "desk"));
        var rule = rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "Orders of the desk are approved",
                        ValidationRuleText.WHEN, "source is desk",
                        ValidationRuleText.DEMAND, "x_approved_by is-filled"),
                admin);
        assertThat(refusal(() -> open("F-8", Map.of("source", "desk"))))
                .containsExactly("x_approved_by validation.broken");
        open("F-8", Map.of("source", "desk", "x_approved_by", "Rita"));

        change(old, "note", "from before");
        assertThat(refusal(() -> change(old, "source", "Desk"))).containsExactly("x_approved_by validation.broken");
        PendingWrites.flush();
        assertThat(count(ConditionText.write(rule.broken()))).isOne();
    }

    @Test
    void listsAndSearchFindItByThem() {
        add("Freight order", Map.of());
        add("Weight", Map.of("customKind", "number"));
        UUID heavy = open("F-9", Map.of("x_freight_order", "Zugspitze", "x_weight", "90"));
        open("F-10", Map.of("x_weight", "9"));
        PendingWrites.flush();

        assertThat(count("x_weight greater-than 10 and source is shop")).isOne();
        assertThat(lists.page(
                                lists.read(
                                        "purchase",
                                        Map.of("sort", "-x_weight", "columns", "orderNumber,x_weight"),
                                        admin),
                                admin)
                        .rows())
                .extracting(row -> row.cells().get(0).value())
                .containsExactly("F-9", "F-10");
        assertThat(jdbc.sql("SELECT record_id FROM search_document WHERE words LIKE '%zugspitze%'")
                        .query(UUID.class)
                        .list())
                .containsExactly(heavy);
    }

    @Test
    void eachLineOfAFileTellsThem() throws IOException {
        add("Freight order", Map.of());
        open("F-11", Map.of("x_freight_order", "FO 7"));
        PendingWrites.flush();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(
                lists.read("purchase", Map.of("filter", "orderNumber is F-11"), admin), ExportFormat.CSV, file, admin);

        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r?\n");
        int at = List.of(lines[0].split(",")).indexOf("x_freight_order");
        assertThat(lines).hasSize(3);
        assertThat(lines[1].split(",", -1)[at]).isEqualTo("FO 7");
        assertThat(lines[2].split(",", -1)[at]).isEqualTo("FO 7");
    }

    @Test
    void manyAreChangedAtOnceByTheSameRulesAndGivenBack() {
        CustomField channel = add("Channel", Map.of());
        add("Ticket", Map.of("customUnique", "yes"));
        UUID one = open("F-12", Map.of("x_channel", "shop"));
        UUID other = open("F-13", Map.of("source", "desk"));
        rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "The desk has no phone",
                        ValidationRuleText.WHEN, "source is desk",
                        ValidationRuleText.DEMAND, "not x_channel is phone"),
                admin);
        assertThat(changes.fields()).extracting(field -> field.key()).containsExactly("x_channel", "note");

        FieldEdit edit = new FieldEdit(Map.of(), Map.of(channel.key(), "phone", "note", "called"));
        assertThat(changes.edit(Map.of(one, edit, other, edit, UUID.randomUUID(), edit), admin.actor(), admin))
                .extracting(Outcome::messageKey)
                .containsExactlyInAnyOrder(null, "validation.broken", Changeable.GONE);
        assertThat(texts.whole(one, admin))
                .containsEntry("x_channel", "phone")
                .containsEntry("note", "called")
                .containsEntry("total", "13");

        FieldEdit back = new FieldEdit(Map.of(channel.key(), "phone"), Map.of(channel.key(), "shop"));
        assertThat(changes.putBack(Map.of(one, back), admin.actor(), admin))
                .extracting(Outcome::result)
                .containsExactly(Changeable.Result.CHANGED);
        assertThat(texts.fields(one, admin)).containsEntry("x_channel", "shop").containsEntry("note", "called");
    }

    @Test
    void whoSeesOneButMayNotChangeItIsToldSo() {
        UUID id = open("F-14", Map.of());
        Viewer reader = company.viewer("Eva", StandardRole.EXECUTIVE);
        FieldEdit edit = new FieldEdit(Map.of(), Map.of("note", "mine"));
        assertThat(changes.edit(Map.of(id, edit), reader.actor(), reader))
                .extracting(Outcome::messageKey)
                .containsExactly(Changeable.NOT_PERMITTED);
    }

    private long count(String filter) {
        return lists.count(lists.read("purchase", Map.of("filter", filter), admin), admin)
                .number();
    }

    private CustomField add(String label, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of("customLabel", label, "customKind", "text"));
        typed.putAll(more);
        return keeping.add("purchase", typed, admin);
    }

    private void change(UUID id, String field, String value) {
        purchases.change(id, new FieldEdit(Map.of(), Map.of(field, value)), null, admin);
    }

    private UUID open(String number, Map<String, String> more) {
        return purchases.open(head(number, more), LINES, admin);
    }

    private Map<String, String> head(String number, Map<String, String> more) {
        Map<String, String> head = new HashMap<>(
                Map.of("source", "shop", "orderNumber", number, "account", account.toString(), "currency", "EUR"));
        head.putAll(more);
        return head;
    }

    private static List<String> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(InvalidRecord.class, deed).problems().stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}
