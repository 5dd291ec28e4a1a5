package atrium.sales.pipelines;

import atrium.domain.records.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the pipelines, their stages and the reasons of losses, as everything that handles deals asks; remembers them for a moment. */
@Component
public class Pipelines {

    private static final String PIPELINES = "SELECT id, code, name, active FROM pipeline ORDER BY position, code";

    private static final String STAGES = """
            SELECT id, code, pipeline, name, kind, probability, rotting_days, required_fields, required_activity, required_file
            FROM pipeline_stage ORDER BY pipeline, array_position(ARRAY['open', 'won', 'lost'], kind), position, code
            """;

    private static final String REASONS = "SELECT id, code, name, active FROM loss_reason ORDER BY position, code";

    private final JdbcClient jdbc;
    private final Remembered<Known> known;

    Pipelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.known = new Remembered<>(jdbc, "pipeline_state", this::read);
    }

    private record Known(
            List<Pipeline> pipelines,
            Map<String, Pipeline> byCode,
            Map<String, Stage> stages,
            List<LossReason> reasons) {}

    /** All pipelines in their order. */
    public List<Pipeline> all() {
        return known.get().pipelines;
    }

    /** Those in which new deals may begin; all of them when there is none. */
    public List<Pipeline> offered() {
        List<Pipeline> active = all().stream().filter(Pipeline::active).toList();
        return active.isEmpty() ? all() : active;
    }

    /** The one in which deals begin when nobody says otherwise; empty before the set-up. */
    public Optional<Pipeline> usual() {
        return offered().stream().findFirst();
    }

    /** The pipeline of this code. */
    public Optional<Pipeline> of(@Nullable String code) {
        return Optional.ofNullable(code).map(known.get().byCode::get);
    }

    /** The stage of this code. */
    public Optional<Stage> stage(@Nullable String code) {
        return Optional.ofNullable(code).map(known.get().stages::get);
    }

    /** The stages of all pipelines, pipeline by pipeline. */
    public List<Stage> stages() {
        return all().stream().flatMap(pipeline -> pipeline.stages().stream()).toList();
    }

    /** All reasons of losses in their order. */
    public List<LossReason> lossReasons() {
        return known.get().reasons;
    }

    /** Everything that is known; another object as soon as anything of it changed. */
    public Object state() {
        return known.get();
    }

    void forget() {
        known.forget();
    }

    void changed() {
        known.changed();
    }

    private Known read() {
        Map<String, List<Stage>> stages = jdbc.sql(STAGES).query((row, number) -> stage(row)).list().stream()
                .collect(Collectors.groupingBy(Stage::pipeline));
        List<Pipeline> pipelines = jdbc.sql(PIPELINES)
                .query((row, number) -> new Pipeline(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        stages.getOrDefault(row.getString("code"), List.of())))
                .list();
        Map<String, Pipeline> byCode = new LinkedHashMap<>();
        pipelines.forEach(pipeline -> byCode.put(pipeline.code(), pipeline));
        List<LossReason> reasons = jdbc.sql(REASONS)
                .query((row, number) -> new LossReason(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("active")))
                .list();
        return new Known(
                pipelines,
                byCode,
                stages.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Stage::code, Function.identity())),
                reasons);
    }

    private static Stage stage(ResultSet row) throws SQLException {
        int days = row.getInt("rotting_days");
        Integer rotting = row.wasNull() ? null : days;
        return new Stage(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("pipeline"),
                row.getString("name"),
                StageKind.of(row.getString("kind")),
                row.getInt("probability"),
                rotting,
                new EntryCriteria(
                        Arrays.asList((String[]) Objects.requireNonNull(row.getArray("required_fields"))
                                .getArray()),
                        row.getString("required_activity"),
                        row.getString("required_file")));
    }
}
