package atrium.domain.search;

import atrium.domain.records.CustomPlans;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds what stands above everything else: what the person opened lately, then what begins with the words. Where that fills
 * a list, nothing need be looked for within words. Both are found by the bounds of an index, with one plan for all words.
 */
@Component
class NearestHits {

    private static final String NEAREST = """
            opened AS MATERIALIZED (
              SELECT record_type, record_id, opened_at FROM recent_record
              WHERE person_id = :person ORDER BY opened_at DESC LIMIT 200
            ), found AS (
            %s), placed AS (
              SELECT found.*, row_number() OVER (PARTITION BY found.record_type
                  ORDER BY opened_at DESC NULLS LAST, begins DESC, changed_at DESC, record_id) AS place
              FROM found LEFT JOIN opened USING (record_type, record_id))
            SELECT record_type, record_id, title, subtitle FROM placed
            WHERE place <= :most ORDER BY record_type, place
            """;

    private static final String OF_TYPE = """
            (SELECT DISTINCT ON (record_id) * FROM (
              (SELECT d.*, d.words LIKE :pattern || '%%' AS begins FROM search_document d
               WHERE d.record_id = ANY(ARRAY(SELECT record_id FROM opened WHERE record_type = '%1$s'))
                 AND d.record_type = '%1$s' AND %2$s AND %3$s)
              UNION ALL
              (SELECT d.*, true FROM search_document d
               WHERE d.record_type = '%1$s' AND left(d.words, 60) ~>=~ :typed
                 AND left(d.words, 60) ~<~ (:typed || chr(1114111)) AND %3$s
               LIMIT 100)) AS of_type)
            """;

    private final HitsByType hits;
    private final CustomPlans plans;

    NearestHits(HitsByType hits, CustomPlans plans) {
        this.hits = hits;
        this.plans = plans;
    }

    /** The first {@code most} hits of each type, type by type. */
    List<SearchHit> find(FoldedWords text, List<RecordType> types, int most, Viewer viewer) {
        if (types.isEmpty()) {
            return List.of();
        }
        plans.spare();
        return hits.ask(NEAREST, OF_TYPE, text, text.found("d"), types, most, viewer);
    }
}
