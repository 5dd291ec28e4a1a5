package atrium.domain.activityplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PlanKeepingModuleTests {

    private static final Map<String, String> STEP =
            Map.of("kind", "call", "subject", "Welcome", "workingDays", "1", "responsible", "starter");

    @Autowired
    ActivityPlanKeeping keeping;

    @Autowired
    ActivityPlans plans;

    @Autowired
    PlanSteps steps;

    @Autowired
    TestCompany company;

    Viewer anna;
    UUID plan;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        plan = keeping.add(Map.of("name", "Onboarding", "types", "contact\naccount"), anna);
    }

    @Test
    void aPlanHasANameOfItsOwnAndTypes() {
        assertThat(plans.get(plan).types()).containsExactlyInAnyOrder("account", "contact");
        assertThatThrownBy(() -> keeping.add(Map.of("name", "ONBOARDING", "types", ""), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidValue::field)
                                .containsExactlyInAnyOrder("name", "types"));
        assertThatThrownBy(() -> keeping.add(Map.of("name", "Deals", "types", "deal"), anna))
                .isInstanceOf(InvalidRecord.class);
        keeping.edit(plan, new FieldEdit(Map.of("name", "Onboarding"), Map.of("name", "Welcome")), anna);
        assertThat(plans.get(plan).name()).isEqualTo("Welcome");
        assertThatThrownBy(() ->
                        keeping.edit(plan, new FieldEdit(Map.of("name", "Onboarding"), Map.of("name", "Other")), anna))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void stepsStandInTheirOrderAndAreMoved() {
        UUID first = add("subject", "First");
        UUID second = add("subject", "Second");
        UUID third = add("subject", "Third");

        steps.move(plan, third, true, anna);
        steps.move(plan, first, true, anna);
        assertThat(plans.get(plan).steps()).extracting(PlanStep::id).containsExactly(first, third, second);
        steps.remove(plan, third, anna);
        assertThat(plans.get(plan).steps()).extracting(PlanStep::subject).containsExactly("First", "Second");
        assertThatThrownBy(() -> steps.remove(plan, third, anna)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void onlyThePersonOfAStepThatHasOneIsKept() {
        String carl = company.person("Carl").toString();
        UUID step = steps.add(plan, with("responsible", "person", "person", carl), anna);
        assertThat(PlanSteps.text(plans.get(plan).steps().get(0))).containsEntry("person", carl);

        steps.edit(plan, step, new FieldEdit(Map.of(), Map.of("responsible", "ask")), anna);
        assertThat(PlanSteps.text(plans.get(plan).steps().get(0))).doesNotContainKey("person");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "kind, letter, kind",
        "kind, '', kind",
        "subject, ' ', subject",
        "workingDays, '', workingDays",
        "workingDays, -1, workingDays",
        "workingDays, 366, workingDays",
        "dueTime, 25:00, dueTime",
        "priority, urgent, priority",
        "counted, never, counted",
        "responsible, nobody, responsible",
        "responsible, person, person"
    })
    void whatIsWrongIsNamed(String field, String value, String wrong) {
        assertThatThrownBy(() -> steps.add(plan, with(field, value), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
                                .containsOnly(wrong));
    }

    @Test
    void onlyThoseWhoAdministerTheSystemKeepPlans() {
        Viewer lead = company.viewer("Lea", StandardRole.SALES_MANAGER);
        UUID step = add("subject", "First");

        assertThatThrownBy(() -> keeping.add(Map.of("name", "Mine", "types", "account"), lead))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keeping.archive(plan, true, lead)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> steps.add(plan, STEP, lead)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> steps.remove(plan, step, lead)).isInstanceOf(NotPermitted.class);
    }

    private UUID add(String... changes) {
        return steps.add(plan, with(changes), anna);
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> values = new HashMap<>(STEP);
        for (int at = 0; at < changes.length; at += 2) {
            values.put(changes[at], changes[at + 1]);
        }
        return values;
    }
}
