package atrium.domain.search;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for hits of several types with one statement, each type by a part of it that looks at what the viewer may see. */
@Component
class HitsByType {

    private final JdbcClient jdbc;
    private final SeenDocuments documents;

    HitsByType(JdbcClient jdbc, SeenDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * Hits in the order of the statement.
     *
     * @param whole the statement from its first common table on, with a place for all parts
     * @param part with places for the type's code, for what is looked for and for what may be seen
     */
    List<SearchHit> ask(
            String whole,
            String part,
            FoldedWords text,
            SqlPredicate found,
            List<RecordType> types,
            int most,
            Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(found.parameters());
        List<String> parts = new ArrayList<>();
        for (RecordType type : types) {
            Visibility visible = Visibility.picking(viewer, type, Act.READ, "d");
            SqlPredicate seen = documents.found(type.code(), found, "d", viewer.fields());
            parts.add(part.formatted(
                    type.code(),
                    seen.sql(),
                    seen.equals(found) ? visible.sql() : "(" + visible.sql() + ") AND " + seen.sql()));
            parameters.putAll(visible.parameters());
        }
        Visibility circle = Visibility.circle(viewer, Act.READ);
        List<SearchHit> hits = jdbc.sql(
                        "WITH " + circle.sql() + ", " + whole.formatted(String.join("UNION ALL\n", parts)))
                .params(parameters)
                .params(circle.parameters())
                .param("person", viewer.personId())
                .param("typed", text.typed())
                .param("pattern", text.pattern())
                .param("most", most)
                .query(Search.HIT)
                .list();
        return documents.told(hits, viewer);
    }
}
