package atrium.web.quality;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Operator;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.quality.QualityScope;
import atrium.domain.quality.RecordQuality;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to lists of records in which the same is wrong, with what mends it beside their names, the busiest customers first. */
@Component
class FixList {

    private static final List<String> ADDRESS = List.of("street", "postalCode", "city", "country");
    private static final String BUSIEST = "lastTouch";
    private static final String OWNER = "owner";
    private static final String TEAM = "team";

    private final ListViews lists;

    FixList(ListViews lists) {
        this.lists = lists;
    }

    /** @param field key of the field that mends it; null when it isn't mended by one */
    String of(QualityScope scope, String problem, @Nullable String field, Viewer viewer) {
        ListDefinition list = lists.definition(scope.recordType(), viewer);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(list.type().path())
                .queryParam("filter", "{filter}")
                .queryParam("columns", String.join(",", columns(list, field)));
        if (list.has(BUSIEST)) {
            address.queryParam("sort", "-" + BUSIEST);
        }
        return address.encode().buildAndExpand(filter(scope, problem)).toUriString();
    }

    private static Set<String> columns(ListDefinition list, @Nullable String field) {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(list.title().key());
        Stream<String> mending =
                field == null ? Stream.empty() : ADDRESS.contains(field) ? ADDRESS.stream() : Stream.of(field);
        Stream.concat(mending, Stream.of(RecordQuality.SCORE, OWNER, BUSIEST))
                .filter(list::has)
                .forEach(columns::add);
        return columns;
    }

    private static String filter(QualityScope scope, String problem) {
        List<Condition> parts = new ArrayList<>();
        parts.add(Comparison.of(RecordQuality.PROBLEMS, Operator.IS, problem));
        if (scope.ownerId() != null) {
            parts.add(Comparison.of(OWNER, Operator.IS, scope.ownerId().toString()));
        }
        if (scope.teamId() != null) {
            parts.add(Comparison.of(TEAM, Operator.IS, scope.teamId().toString()));
        }
        return ConditionText.write(parts.size() == 1 ? parts.get(0) : new All(parts));
    }
}
