package atrium.domain.search;

import atrium.domain.records.CustomPlans;
import atrium.domain.records.RecordType;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds what has the words anywhere. A hundred hits of a kind are looked at, so that a common word costs no more than a
 * rare one; what the person opened lately is looked for by itself and is never among the hits left out. Long words are
 * always found through the index of their pieces; of short ones PostgreSQL is asked each time how common they are.
 */
@Component
class FartherHits {

    private static final String FIND = """
            opened AS MATERIALIZED (
              SELECT record_type, record_id, opened_at FROM recent_record
              WHERE person_id = :person ORDER BY opened_at DESC LIMIT 200
            )
            SELECT * FROM (%s) AS hit ORDER BY record_type, place
            """;

    // As a common table the hits are planned as if all were wanted, by their own index; only as many are read as are
    // taken.
    private static final String OF_TYPE = """
            (WITH match AS MATERIALIZED (
              SELECT d.* FROM search_document d WHERE d.record_type = '%%1$s' AND %%2$s AND %%3$s)
             SELECT found.record_type, found.record_id, title, subtitle, row_number() OVER (
                ORDER BY opened_at DESC NULLS LAST, words LIKE :pattern || '%%%%' DESC,
                  words LIKE '%%%% ' || :pattern || '%%%%' DESC, changed_at DESC, record_id) AS place
             FROM (%s
              (SELECT * FROM match LIMIT 100)
             ) AS found LEFT JOIN opened USING (record_type, record_id)
             ORDER BY place LIMIT :most)
            """;

    private static final String WITHIN = OF_TYPE.formatted("");

    private static final String WITHIN_OR_OPENED = OF_TYPE.formatted("""
              (SELECT d.* FROM search_document d
               WHERE d.record_id = ANY(ARRAY(SELECT record_id FROM opened WHERE record_type = '%1$s'))
                 AND d.record_type = '%1$s' AND %2$s AND %3$s)
              UNION""");

    private final HitsByType hits;
    private final CustomPlans plans;

    FartherHits(HitsByType hits, CustomPlans plans) {
        this.hits = hits;
        this.plans = plans;
    }

    /** The first {@code most} hits of each type after the nearest ones, type by type. */
    List<SearchHit> find(FoldedWords text, List<RecordType> types, int most, Viewer viewer) {
        return find(WITHIN, text, text.found("d"), types, most, viewer);
    }

    /** The same with words that may have been meant instead of the typed ones. */
    List<SearchHit> find(FoldedWords text, SqlPredicate meant, List<RecordType> types, int most, Viewer viewer) {
        return find(WITHIN_OR_OPENED, text, meant, types, most, viewer);
    }

    private List<SearchHit> find(
            String part, FoldedWords text, SqlPredicate found, List<RecordType> types, int most, Viewer viewer) {
        if (types.isEmpty()) {
            return List.of();
        }
        if (text.isRare()) {
            plans.probe();
        } else {
            plans.force();
        }
        return hits.ask(FIND, part, text, found, types, most, viewer);
    }
}
