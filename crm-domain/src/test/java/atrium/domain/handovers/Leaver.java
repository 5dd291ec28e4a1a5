package atrium.domain.handovers;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activityplans.ActivityPlanKeeping;
import atrium.domain.activityplans.PlanSteps;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Teams;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives people what they are in charge of, and asks who is. */
class Leaver {

    private final AccountManagement accounts;
    private final ContactManagement contacts;
    private final Activities activities;
    private final ActivityPlanKeeping plans;
    private final PlanSteps steps;
    private final Teams teams;
    private final JdbcClient jdbc;

    Leaver(
            AccountManagement accounts,
            ContactManagement contacts,
            Activities activities,
            ActivityPlanKeeping plans,
            PlanSteps steps,
            Teams teams,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.activities = activities;
        this.plans = plans;
        this.steps = steps;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    UUID account(String name, UUID owner, Viewer viewer) {
        return accounts.open(Map.of("name", name, "owner", owner.toString()), viewer)
                .value();
    }

    UUID archived(String name, UUID owner, Viewer viewer) {
        UUID account = account(name, owner, viewer);
        accounts.archive(new AccountId(account), viewer);
        return account;
    }

    UUID deleted(String name, UUID owner, Viewer viewer) {
        UUID account = account(name, owner, viewer);
        accounts.delete(new AccountId(account), viewer);
        return account;
    }

    UUID contact(String name, UUID owner, Viewer viewer) {
        return contacts.open(Map.of("lastName", name, "owner", owner.toString()), viewer)
                .value();
    }

    /** @param account null for a plan with nobody */
    UUID plan(String subject, @Nullable UUID account, UUID owner, Viewer author) {
        return activities.plan(
                ActivityKind.CALL,
                account == null ? null : new RecordRef("account", account),
                Map.of("subject", subject, "owner", owner.toString()),
                author);
    }

    /** A plan of two steps, the second after the first, both of which name the person. */
    UUID steps(String name, UUID person, Viewer viewer) {
        UUID plan = plans.add(Map.of("name", name, "types", "account"), viewer);
        Map<String, String> step = new HashMap<>(Map.of("kind", "task", "subject", name, "workingDays", "1"));
        step.putAll(Map.of("priority", "normal", "responsible", "person", "person", person.toString()));
        step.put("counted", "start");
        steps.add(plan, step, viewer);
        step.put("counted", "before");
        steps.add(plan, step, viewer);
        return plan;
    }

    UUID team(String name, UUID lead) {
        return teams.found(name + " " + UUID.randomUUID(), null, lead, Set.of(), false);
    }

    UUID ownerOf(String table, UUID id) {
        return person("SELECT owner_id FROM %s WHERE id = '%s'".formatted(table, id));
    }

    UUID leadOf(UUID team) {
        return person("SELECT lead_id FROM team WHERE id = '%s'".formatted(team));
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private UUID person(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
