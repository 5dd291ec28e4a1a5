package atrium.domain.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activityplans.PlanStart;
import atrium.domain.activityplans.StartedStep;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Meetings, steps that wait, and fields of the company's own are handed over by the rules of their own. */
@ModuleTest
@Import(Leaver.class)
class HandedOverKindsModuleTests {

    @Autowired
    Handovers handovers;

    @Autowired
    Leaver leaver;

    @Autowired
    Activities activities;

    @Autowired
    PlanStart start;

    @Autowired
    AccountManagement accounts;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    TestCompany company;

    Viewer boss;
    UUID mara;
    UUID ben;

    @BeforeEach
    void setUp() {
        boss = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        mara = company.person("Mara");
        ben = company.person("Ben");
    }

    @Test
    void whoeverComesAnywayIsNoGuestAndAReminderStays() {
        Map<String, String> meeting =
                new HashMap<>(Map.of("subject", "Review", "due", "2099-03-02", "dueTime", "10:00", "guests", "Ben"));
        meeting.put("owner", mara.toString());
        meeting.put("reminder", "30");
        UUID plan = activities.plan(ActivityKind.MEETING, null, meeting, boss);
        assertThat(leaver.number("SELECT count(*) FROM meeting_guest WHERE activity_id = '" + plan + "'"))
                .isOne();

        handovers.handOver(mara, Map.of("plan", ben), boss);

        assertThat(leaver.ownerOf("activity", plan)).isEqualTo(ben);
        assertThat(leaver.number("SELECT count(*) FROM meeting_guest WHERE activity_id = '" + plan + "'"))
                .isZero();
    }

    @Test
    void aStepThatWaitsIsPlannedForWhoeverReceivedIt() {
        UUID account = leaver.account("One", boss.personId(), boss);
        UUID plan = leaver.steps("Wait", mara, boss);
        RecordRef customer = new RecordRef("account", account);
        Map<UUID, Map<String, String>> chosen = new LinkedHashMap<>();
        start.preview(plan, customer, boss).forEach(step -> chosen.put(step.id(), values(step)));
        start.start(plan, customer, chosen, boss);
        UUID first = UUID.fromString(
                leaver.text("SELECT id::text FROM activity WHERE account_id = '" + account + "' AND done_at IS NULL"));
        assertThat(counted(mara)).contains(tuple("waiting-step", 1L, 0L));

        handovers.handOver(mara, Map.of("waiting-step", ben), boss);
        activities.complete(first, boss);

        assertThat(leaver.number("SELECT count(*) FROM activity WHERE done_at IS NULL AND owner_id = '" + ben + "'"))
                .isOne();
    }

    @Test
    void aFieldOfTheCompanysOwnThatNamesThemIsHandedOverForItself() {
        String field = keeping.add("account", Map.of("customLabel", "Technician", "customKind", "person"), boss)
                .key();
        UUID account = accounts.open(
                        Map.of("name", "One", "owner", boss.personId().toString(), field, mara.toString()), boss)
                .value();
        assertThat(counted(mara)).containsExactly(tuple("account." + field, 1L, 0L));

        handovers.handOver(mara, Map.of("account." + field, ben), boss);

        assertThat(leaver.text("SELECT custom->>'" + field + "' FROM account WHERE id = '" + account + "'"))
                .isEqualTo(ben.toString());
        assertThat(leaver.ownerOf("account", account)).isEqualTo(boss.personId());
    }

    private static Map<String, String> values(StartedStep step) {
        return Map.of(
                "subject",
                step.subject(),
                "due",
                step.day() == null ? "" : step.day().toString(),
                "owner",
                String.valueOf(step.ownerId()));
    }

    private List<Tuple> counted(UUID person) {
        return handovers.holdings(person, boss).stream()
                .map(holding -> tuple(holding.kind(), holding.amount(), holding.archived()))
                .toList();
    }
}
