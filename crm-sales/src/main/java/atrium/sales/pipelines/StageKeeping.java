package atrium.sales.pipelines;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, orders and removes the stages of pipelines, for those who administer the system. */
@Component
@Transactional
public class StageKeeping {

    private final Pipelines pipelines;
    private final Codes codes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageKeeping(Pipelines pipelines, Codes codes, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.pipelines = pipelines;
        this.codes = codes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a stage of open deals behind the others, and returns its code.
     *
     * @param demandable keys of the fields of a deal that a stage can demand
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public String add(String pipeline, Map<String, String> values, List<String> demandable, Viewer viewer) {
        lock(viewer);
        Pipeline its = pipelines.of(pipeline).orElseThrow(StageKeeping::unknown);
        FieldReader reader = new FieldReader(values);
        Stage typed = StageText.read(reader, UuidV7.next(), "", pipeline, StageKind.OPEN, demandable);
        refuseTaken(reader, its, typed, null);
        reader.orThrow();
        String code = codes.free("pipeline_stage", its.name() + " " + typed.name());
        jdbc.sql("""
                        INSERT INTO pipeline_stage (code, id, pipeline, name, kind, position, probability, rotting_days,
                          required_fields, required_activity, required_file)
                        SELECT :code, :id, :pipeline, :name, 'open',
                          (SELECT coalesce(max(position), 0) + 1 FROM pipeline_stage WHERE pipeline = :pipeline AND kind = 'open'),
                          :probability, :days, :fields, :activity, :file
                        """)
                .param("id", typed.id())
                .param("pipeline", pipeline)
                .params(Map.of("code", code))
                .param("name", typed.name())
                .param("probability", typed.probability())
                .param("days", typed.rottingDays(), Types.INTEGER)
                .param("fields", typed.entry().fields().toArray(String[]::new))
                .param("activity", typed.entry().activity(), Types.VARCHAR)
                .param("file", typed.entry().file(), Types.VARCHAR)
                .update();
        tell(its, "stage-added", FieldChange.between(Map.of(), StageText.write(typed)), viewer);
        return code;
    }

    /**
     * Changes a stage.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(String code, FieldEdit edit, List<String> demandable, Viewer viewer) {
        lock(viewer);
        Stage stored = pipelines.stage(code).orElseThrow(StageKeeping::unknown);
        Pipeline its = pipelines.of(stored.pipeline()).orElseThrow();
        Map<String, String> before = StageText.write(stored);
        FieldReader reader = new FieldReader(edit.over(before));
        Stage typed = StageText.read(reader, stored.id(), code, stored.pipeline(), stored.kind(), demandable);
        refuseTaken(reader, its, typed, code);
        reader.orThrow();
        List<FieldChange> changes = FieldChange.between(before, StageText.write(typed));
        if (!changes.isEmpty()) {
            jdbc.sql("""
                            UPDATE pipeline_stage SET name = :name, probability = :probability, rotting_days = :days,
                              required_fields = :fields, required_activity = :activity, required_file = :file
                            WHERE code = :code
                            """)
                    .param("code", code)
                    .param("name", typed.name())
                    .param("probability", typed.probability())
                    .param("days", typed.rottingDays(), Types.INTEGER)
                    .param("fields", typed.entry().fields().toArray(String[]::new))
                    .param("activity", typed.entry().activity(), Types.VARCHAR)
                    .param("file", typed.entry().file(), Types.VARCHAR)
                    .update();
            tell(its, "stage-changed", changes, viewer);
        }
    }

    /** Puts the stages of open deals into another order; those that are not named stay behind the others. */
    public void order(String pipeline, List<String> order, Viewer viewer) {
        lock(viewer);
        Pipeline its = pipelines.of(pipeline).orElseThrow(StageKeeping::unknown);
        List<String> open = its.open().stream().map(Stage::code).toList();
        List<String> all = new ArrayList<>(order);
        all.retainAll(open);
        open.stream().filter(code -> !all.contains(code)).forEach(all::add);
        if (!all.equals(open)) {
            jdbc.sql("UPDATE pipeline_stage SET position = array_position(:order, code) WHERE code = ANY(:order)")
                    .param("order", all.toArray(String[]::new))
                    .update();
            tell(its, "stages-ordered", List.of(), viewer);
        }
    }

    /**
     * Removes a stage of open deals in which no deal has ever been.
     *
     * @throws StageStillInUse when one has, or it is the last of its pipeline
     */
    public void remove(String code, Viewer viewer) {
        lock(viewer);
        Stage stage = pipelines.stage(code).filter(Stage::open).orElseThrow(StageKeeping::unknown);
        Pipeline its = pipelines.of(stage.pipeline()).orElseThrow();
        if (its.open().size() == 1) {
            throw new StageStillInUse(stage.name());
        }
        try {
            jdbc.sql("DELETE FROM pipeline_stage WHERE code = :code")
                    .param("code", code)
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw new StageStillInUse(stage.name());
        }
        tell(its, "stage-removed", FieldChange.between(StageText.write(stage), Map.of()), viewer);
    }

    /** The text form of a stage, for its form. */
    public static Map<String, String> text(Stage stage) {
        return StageText.write(stage);
    }

    private void lock(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("LOCK TABLE pipeline_stage IN SHARE ROW EXCLUSIVE MODE").update();
        pipelines.forget();
    }

    private static void refuseTaken(FieldReader reader, Pipeline its, Stage typed, @Nullable String self) {
        boolean taken = its.stages().stream()
                .anyMatch(other -> !other.code().equals(self) && other.name().equalsIgnoreCase(typed.name()));
        if (taken) {
            reader.note(new InvalidValue("name", "pipeline.problem.stage-taken", typed.name()));
        }
    }

    private void tell(Pipeline its, String deed, List<FieldChange> changes, Viewer viewer) {
        pipelines.changed();
        events.publishEvent(new SettingChanged(
                new RecordRef(PipelineKeeping.TYPE, its.id()),
                its.name(),
                deed,
                changes,
                viewer.actor(),
                clock.instant()));
    }

    private static UnknownRecord unknown() {
        return new UnknownRecord(new RecordRef(PipelineKeeping.TYPE, new UUID(0, 0)));
    }
}
