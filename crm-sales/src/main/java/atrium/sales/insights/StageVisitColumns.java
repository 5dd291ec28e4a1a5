package atrium.sales.insights;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Shows and asks for the way that deals went, in their lists: since when they are in their pipeline, in which stages they ever were,
 * and from which of these they ever came to a later one.
 */
@Component
class StageVisitColumns implements AddedColumns {

    static final String SINCE = "pipelineSince";
    static final String VISITED = "stagesVisited";
    static final String PASSED = "stagesPassed";

    private static final String OF_DEAL = "v.deal_id = r.id";

    // A later stage of the same pipeline; that of lost deals is later than none.
    private static final String LATER = """
            EXISTS (SELECT FROM deal_stage_visit n JOIN pipeline_stage t ON t.code = n.stage
              WHERE n.deal_id = v.deal_id AND n.pipeline = s.pipeline AND s.kind = 'open'
                AND (t.kind = 'won' OR t.kind = 'open' AND (t.position, t.code) > (s.position, s.code)))""";

    private static final String VISITS = "FROM deal_stage_visit v JOIN pipeline_stage s ON s.code = v.stage";

    private static final String CODES = """
            (SELECT string_agg(code, chr(10) ORDER BY pipeline, position, code)
              FROM (SELECT DISTINCT s.code, s.pipeline, s.position %s WHERE %s AND %s) stage)""";

    private static final String NUMBER = "(SELECT count(DISTINCT v.stage) %s WHERE %s AND %s)";

    private static final String HELD =
            "SELECT FROM (SELECT v.deal_id, ARRAY[v.stage] AS %s %s WHERE %s) held WHERE held.deal_id = r.id";

    private static final String ARRIVED =
            "(SELECT min(v.arrived_at) FROM deal_stage_visit v WHERE v.deal_id = r.id AND v.pipeline = r.pipeline)";

    private static final String ARRIVALS = """
            SELECT FROM (SELECT v.deal_id, v.pipeline, v.arrived_at AS %s FROM deal_stage_visit v) held
            WHERE held.deal_id = r.id AND held.pipeline = r.pipeline""";

    private final Pipelines pipelines;

    StageVisitColumns(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public List<ListColumn> columns(RecordType type) {
        if (!type.code().equals("deal")) {
            return List.of();
        }
        return List.of(
                ListColumn.of(SINCE, FieldKind.INSTANT, ARRIVED).among(ARRIVALS.formatted(SINCE)),
                stages(VISITED, "true"),
                stages(PASSED, LATER));
    }

    private ListColumn stages(String key, String which) {
        return ListColumn.beside(
                key,
                pipelines.stages().stream().map(Stage::code).toList(),
                CODES.formatted(VISITS, OF_DEAL, which),
                HELD.formatted(key, VISITS, which),
                NUMBER.formatted(VISITS, OF_DEAL, which));
    }

    @Override
    public Object state() {
        return pipelines.state();
    }
}
