package atrium.domain.activityplans;

import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plans that administrators keep. */
@Component
@Transactional(readOnly = true)
public class ActivityPlans {

    private final RecordTypes types;
    private final JdbcClient jdbc;

    ActivityPlans(RecordTypes types, JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
    }

    /** Codes of the record types on which plans can be started: those whose records have plans. */
    public List<String> types() {
        return types.all().stream()
                .filter(RecordType::storied)
                .map(RecordType::code)
                .toList();
    }

    private record Placed(UUID plan, PlanStep step) {}

    /** All of them by name, archived ones last. */
    public List<ActivityPlan> all() {
        Map<UUID, List<PlanStep>> steps = jdbc
                .sql("SELECT * FROM activity_plan_step ORDER BY plan_id, position, id")
                .query(ActivityPlans::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::plan, Collectors.mapping(Placed::step, Collectors.toList())));
        return jdbc.sql("SELECT * FROM activity_plan ORDER BY archived_at IS NOT NULL, lower(name)")
                .query((row, number) -> plan(row, steps))
                .list();
    }

    /** Those that can be started on records of a type. */
    public List<ActivityPlan> of(String type) {
        return all().stream()
                .filter(plan -> !plan.archived()
                        && plan.types().contains(type)
                        && !plan.steps().isEmpty())
                .toList();
    }

    /** @throws UnknownRecord when there is none */
    public ActivityPlan get(UUID id) {
        return all().stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityPlanKeeping.TYPE, id)));
    }

    private static ActivityPlan plan(ResultSet row, Map<UUID, List<PlanStep>> steps) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ActivityPlan(
                id,
                row.getString("name"),
                new LinkedHashSet<>(
                        Arrays.asList((String[]) row.getArray("record_types").getArray())),
                row.getTimestamp("archived_at") != null,
                steps.getOrDefault(id, List.of()));
    }

    private static Placed step(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getObject("plan_id", UUID.class),
                new PlanStep(
                        row.getObject("id", UUID.class),
                        ActivityKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("subject"),
                        row.getString("description"),
                        row.getInt("working_days"),
                        row.getString("counted").equals("before"),
                        row.getObject("due_time", LocalTime.class),
                        row.getString("priority"),
                        row.getString("responsible"),
                        row.getObject("person_id", UUID.class)));
    }
}
