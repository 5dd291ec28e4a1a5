package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.listviews.ListCell;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Custom fields that hold more than one plain value: several choices, moments, people, money. */
@ModuleTest
class CustomKindsModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    Exports exports;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @Test
    void severalChoicesAreAskedForByAnyAllAndNoneOfThem() {
        several("Interests", "Boats\nCars\nTrains");
        open("Both", Map.of("x_interests", "trains\nboats"));
        open("Cars only", Map.of("x_interests", "cars"));
        open("Nothing", Map.of());
        PendingWrites.flush();

        assertThat(listed("x_interests is boats, cars", "name")).containsExactly("Both", "Cars only");
        assertThat(listed("x_interests is boats and x_interests is trains", "name"))
                .containsExactly("Both");
        assertThat(listed("x_interests is-not boats, cars", "name")).containsExactly("Nothing");
        assertThat(listed("x_interests is-filled", "-x_interests")).containsExactly("Cars only", "Both");
        assertThat(cell("x_interests", "Both").value()).isEqualTo(List.of("boats", "trains"));
    }

    @Test
    void severalChoicesAreEvaluatedInMemoryAsInTheDatabase() {
        several("Interests", "Boats\nCars\nTrains");
        ListQuery query = lists.read("account", Map.of(), admin);
        ConditionEvaluation both = new ConditionEvaluation(
                query.definition().fields(),
                Map.of("x_interests", "boats\ntrains"),
                Map.of(),
                new Standpoint(admin.personId(), Instant.EPOCH, ZoneId.of("UTC"), Locale.ENGLISH));

        assertThat(both.holds(ConditionText.parse("x_interests is boats, cars")))
                .isTrue();
        assertThat(both.holds(ConditionText.parse("x_interests is-not cars"))).isTrue();
        assertThat(both.holds(ConditionText.parse("x_interests is cars"))).isFalse();
    }

    @Test
    void severalChoicesKeepTheirOrderAndRefuseStrangers() {
        several("Interests", "Boats\nCars\nTrains");
        AccountId bosch = open("Bosch", Map.of("x_interests", "trains, boats, trains"));

        assertThat(accounts.fields(bosch, admin)).containsEntry("x_interests", "boats\ntrains");
        assertThat(problems(Map.of("name", "Siemens", "x_interests", "boats\nplanes")))
                .containsExactly("x_interests");
        accounts.edit(bosch, new FieldEdit(Map.of(), Map.of("x_interests", "")), admin);
        assertThat(accounts.fields(bosch, admin)).doesNotContainKey("x_interests");
    }

    @Test
    void aChoiceBecomesSeveralButNoChoiceThatIsHeldGoes() {
        CustomField level =
                add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold\nBronze"));
        AccountId bosch = open("Bosch", Map.of("x_level", "gold"));
        keeping.change(level.id(), new FieldEdit(Map.of(), Map.of("customKind", "several-choices")), admin);
        accounts.edit(bosch, new FieldEdit(Map.of(), Map.of("x_level", "silver\ngold")), admin);

        InvalidRecord refused = catchThrowableOfType(
                InvalidRecord.class,
                () -> keeping.change(
                        level.id(), new FieldEdit(Map.of(), Map.of("customChoices", "Silver\nBronze")), admin));
        assertThat(refused.problems()).extracting(InvalidValue::field).containsExactly("customChoices");
    }

    @Test
    void newRecordsBeginWithSeveralChoices() {
        CustomField interests = add(Map.of(
                "customLabel",
                "Interests",
                "customKind",
                "several-choices",
                "customChoices",
                "Boats\nCars\nTrains",
                "customPreset",
                "trains; Boats"));

        assertThat(accounts.fields(open("Bosch", Map.of()), admin)).containsEntry("x_interests", "boats\ntrains");
        assertThat(CustomFieldText.write(interests)).containsEntry("customPreset", "Boats; Trains");
    }

    @Test
    void momentsAreComparedByTheViewersDayAndSorted() {
        add(Map.of("customLabel", "Demo", "customKind", "date-time"));
        open("Morning", Map.of("x_demo", "2026-03-31T08:00:00Z"));
        open("Evening", Map.of("x_demo", "2026-03-31T23:30:12.5+02:00"));
        open("None", Map.of());
        PendingWrites.flush();

        assertThat(listed("x_demo is 2026-03-31", "x_demo")).containsExactly("Morning", "Evening");
        assertThat(listed("x_demo after 2026-03-31", "x_demo")).isEmpty();
        assertThat(listed("", "-x_demo")).containsExactly("Evening", "Morning", "None");
        assertThat(cell("x_demo", "Evening").value()).isEqualTo(Instant.parse("2026-03-31T21:30:12Z"));
        assertThat(problems(Map.of("name", "Late", "x_demo", "tomorrow"))).containsExactly("x_demo");
        assertThat(problems(Map.of("name", "Nowhere", "x_demo", "2026-03-31T08:00")))
                .containsExactly("x_demo");
    }

    @Test
    void peopleAreShownByNameAskedForAsMeAndMustWorkHere() {
        add(Map.of("customLabel", "Coach", "customKind", "person"));
        Viewer ben = company.allSeeing("Ben");
        AccountId mine = open("Mine", Map.of("x_coach", admin.personId().toString()));
        open("His", Map.of("x_coach", ben.personId().toString()));
        PendingWrites.flush();

        assertThat(listed("x_coach is me", "name")).containsExactly("Mine");
        assertThat(listed("x_coach is-filled", "x_coach")).containsExactly("His", "Mine");
        assertThat(cell("x_coach", "Mine").label()).startsWith("Nora");
        assertThat(problems(Map.of("name", "Other", "x_coach", "0197a3c0-0000-7000-8000-000000000000")))
                .containsExactly("x_coach");

        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", admin.personId())
                .update();
        accounts.edit(mine, new FieldEdit(Map.of(), Map.of("city", "Ulm")), ben);
        assertThat(accounts.fields(mine, ben)).containsKey("x_coach").containsEntry("city", "Ulm");
    }

    @Test
    void moneyHasItsCurrencyOrOurs() {
        CustomField budget = add(Map.of("customLabel", "Budget", "customKind", "money"));
        AccountId bosch = open("Bosch", Map.of("x_budget", "1200.50", "x_budgetCurrency", "chf"));
        AccountId siemens = open("Siemens", Map.of("x_budget", "900"));
        AccountId none = open("None", Map.of("x_budgetCurrency", "USD"));
        PendingWrites.flush();

        assertThat(budget.fields()).hasSize(2);
        assertThat(accounts.fields(bosch, admin))
                .containsEntry("x_budget", "1200.5")
                .containsEntry("x_budgetCurrency", "CHF");
        assertThat(accounts.fields(siemens, admin)).containsKey("x_budgetCurrency");
        assertThat(accounts.fields(none, admin)).doesNotContainKey("x_budgetCurrency");
        assertThat(listed("x_budget greater-than 1000", "name")).containsExactly("Bosch");
        assertThat(cell("x_budget", "Bosch")).isEqualTo(new ListCell(new BigDecimal("1200.5"), "CHF", false));
        assertThat(problems(Map.of("name", "Odd", "x_budget", "1", "x_budgetCurrency", "XX")))
                .containsExactly("x_budgetCurrency");
        accounts.edit(bosch, new FieldEdit(Map.of(), Map.of("x_budget", "")), admin);
        assertThat(accounts.fields(bosch, admin)).doesNotContainKeys("x_budget", "x_budgetCurrency");
    }

    @Test
    void whatStartsEmptyTakesNoPreset() {
        InvalidRecord refused = catchThrowableOfType(
                InvalidRecord.class,
                () -> add(Map.of("customLabel", "Budget", "customKind", "money", "customPreset", "5")));
        assertThat(refused.problems()).extracting(InvalidValue::field).containsExactly("customPreset");
    }

    @Test
    void filesCarrySeveralChoicesWithSemicolons() throws IOException {
        several("Interests", "Boats\nCars\nTrains");
        add(Map.of("customLabel", "Budget", "customKind", "money"));
        open("Bosch", Map.of("x_interests", "boats\ncars", "x_budget", "7", "x_budgetCurrency", "USD"));
        PendingWrites.flush();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(lists.read("account", Map.of(), admin), ExportFormat.CSV, file, admin);

        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r?\n");
        List<String> heads = List.of(lines[0].split(","));
        List<String> cells = List.of(lines[1].split(",", -1));
        assertThat(cells.get(heads.indexOf("x_interests"))).isEqualTo("boats; cars");
        assertThat(cells.get(heads.indexOf("x_budget"))).isEqualTo("7");
        assertThat(cells.get(heads.indexOf("x_budgetCurrency"))).isEqualTo("USD");
    }

    @Test
    void aRenamedChoiceRemembersWhatItWasCalled() {
        CustomField level =
                add(Map.of("customLabel", "Level", "customKind", "choice", "customChoices", "Silver\nGold"));
        change(level, "Silver\nPlatinum");
        change(level, "Silver\nTop");
        change(level, "Silver\nTop\nGold");

        CustomField after = fields.of("account").of("x_level").orElseThrow();
        assertThat(after.choices())
                .containsExactly(
                        new CustomChoice("silver", "Silver"),
                        new CustomChoice("gold", "Top", List.of("Gold", "Platinum")),
                        new CustomChoice("gold_2", "Gold"));
        assertThat(after.fields().get(0).names())
                .isEqualTo(Map.of("Silver", "silver", "Top", "gold", "Platinum", "gold", "Gold", "gold_2"));
    }

    private void change(CustomField field, String choices) {
        keeping.change(field.id(), new FieldEdit(Map.of(), Map.of("customChoices", choices)), admin);
    }

    private void several(String label, String choices) {
        add(Map.of("customLabel", label, "customKind", "several-choices", "customChoices", choices));
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
        return catchThrowableOfType(InvalidRecord.class, () -> accounts.open(values, admin)).problems().stream()
                .map(InvalidValue::field)
                .toList();
    }

    private ListCell cell(String column, String name) {
        ListQuery query = lists.read("account", Map.of("columns", "name," + column), admin);
        return lists.page(query, admin).rows().stream()
                .filter(row -> name.equals(row.cells().get(0).value()))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(1);
    }

    private List<String> listed(String filter, String sort) {
        return lists.page(lists.read("account", Map.of("filter", filter, "sort", sort), admin), admin).rows().stream()
                .map((ListRow row) -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }
}
