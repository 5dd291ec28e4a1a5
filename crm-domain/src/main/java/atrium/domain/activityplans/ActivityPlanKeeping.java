package atrium.domain.activityplans;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and archives activity plans, for those who administer the system. */
@Component
@Transactional
public class ActivityPlanKeeping {

    /** The type of the records that plans are in the audit log. */
    public static final String TYPE = "activity-plan";

    private static final int LONGEST_NAME = 100;

    private final ActivityPlans plans;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityPlanKeeping(ActivityPlans plans, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The text form of a plan without its steps: name, and types one a line. */
    public static Map<String, String> text(ActivityPlan plan) {
        return Map.of("name", plan.name(), "types", String.join("\n", new TreeSet<>(plan.types())));
    }

    /**
     * Adds a plan without steps.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        UUID id = UuidV7.next();
        Read read = read(values, null);
        jdbc.sql("INSERT INTO activity_plan (id, version, name, record_types) VALUES (:id, 0, :name, :types)")
                .param("id", id)
                .param("name", read.name)
                .param("types", read.types)
                .update();
        tell(id, read.name, "added", Map.of(), text(plans.get(id)), viewer);
        return id;
    }

    /**
     * Changes its name and types; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        ActivityPlan stored = locked(id, viewer);
        Map<String, String> before = text(stored);
        Read read = read(edit.over(before), id);
        jdbc.sql("UPDATE activity_plan SET version = version + 1, name = :name, record_types = :types WHERE id = :id")
                .param("id", id)
                .param("name", read.name)
                .param("types", read.types)
                .update();
        Map<String, String> after = text(plans.get(id));
        if (!after.equals(before)) {
            tell(id, read.name, "changed", before, after, viewer);
        }
    }

    /** Takes it out of use, or back into it; what was started with it goes on. */
    public void archive(UUID id, boolean archived, Viewer viewer) {
        ActivityPlan plan = locked(id, viewer);
        if (plan.archived() != archived) {
            jdbc.sql("UPDATE activity_plan SET version = version + 1, archived_at = :at WHERE id = :id")
                    .param("id", id)
                    .param("at", archived ? Timestamp.from(clock.instant()) : null)
                    .update();
            tell(id, plan.name(), archived ? "archived" : "restored", Map.of(), Map.of(), viewer);
        }
    }

    ActivityPlan locked(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("SELECT FROM activity_plan WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query()
                .listOfRows();
        return plans.get(id);
    }

    void tell(UUID id, String name, String deed, Map<String, String> before, Map<String, String> after, Viewer viewer) {
        events.publishEvent(new SettingChanged(
                new RecordRef(TYPE, id),
                name,
                deed,
                FieldChange.between(before, after),
                viewer.actor(),
                clock.instant()));
    }

    private record Read(String name, String[] types) {}

    private Read read(Map<String, String> values, @Nullable UUID self) {
        FieldReader reader = new FieldReader(new HashMap<>(values));
        String name = reader.required("name", LONGEST_NAME);
        if (plans.all().stream()
                .anyMatch(other -> !other.id().equals(self) && other.name().equalsIgnoreCase(name))) {
            reader.wrong("name", "activity-plan.problem.name-taken", name);
        }
        String chosen = reader.choices("types", plans.types());
        if (chosen == null && reader.problems().stream().noneMatch(wrong -> "types".equals(wrong.field()))) {
            reader.wrong("types", "activity-plan.problem.no-type", "");
        }
        reader.orThrow();
        return new Read(
                name, Arrays.stream(Objects.requireNonNull(chosen).split("\n")).toArray(String[]::new));
    }
}
