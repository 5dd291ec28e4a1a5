package atrium.sales.insights;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deals of a scope that stand in the lists of a viewer, as a condition over the alias {@code d} of their table. */
@Component
class ReachedDeals {

    static final String LISTED = "d.deleted_at IS NULL AND d.archived_at IS NULL";

    private final RecordType type;

    ReachedDeals(RecordTypes types) {
        this.type = types.of("deal").orElseThrow();
    }

    /** Whether the viewer knows what deals are worth. */
    static boolean knowsValues(Viewer viewer) {
        return viewer.sees("deal", "value") && viewer.sees("deal", "worth");
    }

    SqlPredicate of(DealScope scope, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "d");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        List<String> parts = new ArrayList<>(List.of(LISTED, visible.sql()));
        if (scope.pipeline() != null) {
            parts.add("d.pipeline = :scope_pipeline");
            parameters.put("scope_pipeline", scope.pipeline());
        }
        if (scope.owner() != null) {
            parts.add("d.owner_id = :scope_owner");
            parameters.put("scope_owner", scope.owner());
        }
        if (!scope.teams().isEmpty()) {
            parts.add("d.team_id = ANY(:scope_teams)");
            parameters.put("scope_teams", scope.teams().toArray(UUID[]::new));
        }
        return new SqlPredicate(String.join(" AND ", parts), parameters);
    }
}
