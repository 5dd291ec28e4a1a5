package atrium.sales.pipelines;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds pipelines and changes what they are called and whether new deals begin in them, for those who administer the system. */
@Component
@Transactional
public class PipelineKeeping {

    /** The type of the records that pipelines are in the audit log. */
    public static final String TYPE = "pipeline";

    private static final int LONGEST = 100;

    private final Pipelines pipelines;
    private final Codes codes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PipelineKeeping(Pipelines pipelines, Codes codes, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.pipelines = pipelines;
        this.codes = codes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a pipeline with the stages of another one, and returns its code.
     *
     * @param values name, and as {@code like} the code of the other pipeline
     * @throws InvalidRecord naming each wrong field
     */
    public String add(Map<String, String> values, Viewer viewer) {
        lock(viewer);
        FieldReader reader = new FieldReader(values);
        String name = name(reader, null);
        reader.required("like", 60);
        Pipeline like = pipelines
                .of(reader.choice(
                        "like", pipelines.all().stream().map(Pipeline::code).toList()))
                .orElse(null);
        reader.orThrow();
        String code = codes.free("pipeline", name);
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO pipeline (code, id, name, position, active)
                        SELECT :code, :id, :name, coalesce(max(position), 0) + 1, true FROM pipeline
                        """).param("code", code).param("id", id).param("name", name).update();
        for (Stage stage : Objects.requireNonNull(like).stages()) {
            jdbc.sql("""
                            INSERT INTO pipeline_stage (code, id, pipeline, name, kind, position, probability, rotting_days,
                              required_fields, required_activity, required_file)
                            SELECT :code, uuidv7(), :pipeline, name, kind, position, probability, rotting_days, required_fields,
                              required_activity, required_file FROM pipeline_stage WHERE code = :like
                            """)
                    .param("code", codes.free("pipeline_stage", code + " " + stage.name()))
                    .param("pipeline", code)
                    .param("like", stage.code())
                    .update();
        }
        tell(id, name, "added", List.of(new FieldChange("name", null, name)), viewer);
        return code;
    }

    /**
     * Changes the name of a pipeline, or whether new deals begin in it ({@code active}: yes or no).
     *
     * @throws InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(String code, FieldEdit edit, Viewer viewer) {
        lock(viewer);
        Pipeline stored = known(code);
        Map<String, String> before = text(stored);
        FieldReader reader = new FieldReader(edit.over(before));
        String name = name(reader, code);
        boolean active = "yes".equals(reader.choice("active", List.of("yes", "no")));
        if (!active
                && pipelines.all().stream()
                        .noneMatch(other -> other.active() && !other.code().equals(code))) {
            reader.wrong("active", "pipeline.problem.last", "");
        }
        reader.orThrow();
        Map<String, String> after = text(new Pipeline(stored.id(), code, name, active, stored.stages()));
        List<FieldChange> changes = FieldChange.between(before, after);
        if (!changes.isEmpty()) {
            jdbc.sql("UPDATE pipeline SET name = :name, active = :active WHERE code = :code")
                    .param("code", code)
                    .param("name", name)
                    .param("active", active)
                    .update();
            tell(stored.id(), name, "changed", changes, viewer);
        }
    }

    /** Puts the pipelines into another order; the first active one is where deals begin when nobody says otherwise. */
    public void order(List<String> order, Viewer viewer) {
        lock(viewer);
        List<String> all = new ArrayList<>(order);
        all.retainAll(pipelines.all().stream().map(Pipeline::code).toList());
        jdbc.sql("UPDATE pipeline SET position = array_position(:order, code) WHERE code = ANY(:order)")
                .param("order", all.toArray(String[]::new))
                .update();
        pipelines.changed();
    }

    /** The text form of a pipeline: name, and active (yes or no). */
    public static Map<String, String> text(Pipeline pipeline) {
        return Map.of("name", pipeline.name(), "active", pipeline.active() ? "yes" : "no");
    }

    private void lock(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("LOCK TABLE pipeline IN SHARE ROW EXCLUSIVE MODE").update();
        pipelines.forget();
    }

    private String name(FieldReader reader, @Nullable String self) {
        String name = reader.required("name", LONGEST);
        boolean taken = pipelines.all().stream()
                .anyMatch(other -> !other.code().equals(self) && other.name().equalsIgnoreCase(name));
        if (taken) {
            reader.note(new InvalidValue("name", "pipeline.problem.taken", name));
        }
        return name;
    }

    private Pipeline known(String code) {
        return pipelines.of(code).orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, new UUID(0, 0))));
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        pipelines.changed();
        events.publishEvent(
                new SettingChanged(new RecordRef(TYPE, id), name, deed, changes, viewer.actor(), clock.instant()));
    }
}
