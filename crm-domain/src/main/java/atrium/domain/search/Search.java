package atrium.domain.search;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Searchable;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of every type that the viewer may see, by what a person remembers of them. */
@Component
@Transactional(readOnly = true)
public class Search {

    // So few that a mistyped word is likely.
    private static final int FEW = 3;

    // Some hundred hits are looked at: a common word costs no more than a rare one. What the person opened lately and
    // what
    // begins with the words is looked for by itself, so that it is never among the hits left out.
    private static final String FIND = """
            WITH opened AS MATERIALIZED (
              SELECT record_id, opened_at FROM recent_record
              WHERE person_id = :person AND record_type = :type ORDER BY opened_at DESC LIMIT 200
            ), hit AS MATERIALIZED (
              (SELECT d.* FROM search_document d
               WHERE d.record_id = ANY(ARRAY(SELECT record_id FROM opened)) AND d.record_type = :type AND %1$s AND %2$s)
              UNION ALL
              (SELECT d.* FROM search_document d
               WHERE d.record_type = :type AND left(d.words, 60) LIKE fold_pattern(:typed) || '%%' AND %2$s
               LIMIT 200)
              %3$s
            ), found AS (SELECT DISTINCT ON (record_id) * FROM hit)
            SELECT found.record_type, found.record_id, title, subtitle
            FROM found LEFT JOIN opened USING (record_id)
            ORDER BY opened_at DESC NULLS LAST,
              CASE WHEN words LIKE fold_pattern(:typed) || '%%' THEN 0
                WHEN words LIKE '%% ' || fold_pattern(:typed) || '%%' THEN 1 ELSE 2 END,
              changed_at DESC, record_id
            LIMIT :most
            """;

    private static final String ANYWHERE = """
            UNION ALL
            (SELECT d.* FROM search_document d WHERE d.record_type = :type AND %s AND %s LIMIT 300)
            """;

    static final RowMapper<SearchHit> HIT = (row, number) -> new SearchHit(
            new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
            row.getString("title"),
            row.getString("subtitle"));

    private final List<RecordType> searched;
    private final NearestHits nearest;
    private final SimilarWords similar;
    private final JdbcClient jdbc;
    private final CustomPlans plans;

    Search(
            List<Searchable> searchables,
            RecordTypes types,
            NearestHits nearest,
            SimilarWords similar,
            JdbcClient jdbc,
            CustomPlans plans) {
        this.searched = searchables.stream()
                .flatMap(searchable -> types.of(searchable.type()).stream())
                .toList();
        this.nearest = nearest;
        this.similar = similar;
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /**
     * Records in which all typed words stand, or the typed telephone number; when hardly any, also those with similar words.
     *
     * @param each how many of each type
     */
    public List<SearchGroup> find(String typed, int each, Viewer viewer) {
        SearchText text = SearchText.of(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        List<RecordType> readable = searched.stream()
                .filter(type -> viewer.may(Act.READ, type.code()))
                .toList();
        Map<String, List<SearchHit>> near = nearest.find(text, readable, each + 1, viewer);
        if (near.size() < readable.size()) {
            plans.force();
        }
        List<SearchGroup> groups = groups(
                readable,
                each,
                type -> near.containsKey(type.code())
                        ? near.get(type.code())
                        : find(type, text, text.found("d"), each + 1, viewer));
        int found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        if (found >= FEW || text.isShort() || text.isNumber()) {
            return groups;
        }
        return text.orSimilar("d", similar::to)
                .map(meant -> groups(readable, each, type -> find(type, text, meant, each + 1, viewer)))
                .orElse(groups);
    }

    /** What the viewer opened last and may still see, the latest first. */
    public List<SearchHit> recent(int most, Viewer viewer) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (RecordType type : searched) {
            Visibility visible = Visibility.of(viewer, type, Act.READ, "d");
            ways.add("(d.record_type = '" + type.code() + "' AND " + visible.sql() + ")");
            parameters.putAll(visible.parameters());
        }
        return jdbc.sql("""
                SELECT d.record_type, d.record_id, d.title, d.subtitle
                FROM recent_record o JOIN search_document d ON d.record_id = o.record_id
                WHERE o.person_id = :person AND (%s)
                ORDER BY o.opened_at DESC LIMIT :most
                """.formatted(String.join(" OR ", ways)))
                .params(parameters)
                .param("person", viewer.personId())
                .param("most", most)
                .query(HIT)
                .list();
    }

    private static List<SearchGroup> groups(
            List<RecordType> types, int each, Function<RecordType, List<SearchHit>> finder) {
        List<SearchGroup> groups = new ArrayList<>();
        for (RecordType type : types) {
            List<SearchHit> hits = finder.apply(type);
            if (!hits.isEmpty()) {
                groups.add(
                        new SearchGroup(type.code(), hits.subList(0, Math.min(each, hits.size())), hits.size() > each));
            }
        }
        return groups;
    }

    private List<SearchHit> find(RecordType type, SearchText text, SqlPredicate found, int most, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "d");
        String anywhere = text.isShort() ? "" : ANYWHERE.formatted(found.sql(), visible.sql());
        return jdbc.sql(FIND.formatted(found.sql(), visible.sql(), anywhere))
                .params(found.parameters())
                .params(visible.parameters())
                .param("person", viewer.personId())
                .param("type", type.code())
                .param("typed", text.typed())
                .param("most", most)
                .query(HIT)
                .list();
    }
}
