package atrium.domain.search;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Searchable;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    static final RowMapper<SearchHit> HIT = (row, number) -> new SearchHit(
            new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
            row.getString("title"),
            row.getString("subtitle"));

    private final List<RecordType> searched;
    private final Folding folding;
    private final NearestHits nearest;
    private final FartherHits farther;
    private final SimilarWords similar;
    private final SeenDocuments documents;
    private final JdbcClient jdbc;

    Search(
            List<Searchable> searchables,
            RecordTypes types,
            Folding folding,
            NearestHits nearest,
            FartherHits farther,
            SimilarWords similar,
            SeenDocuments documents,
            JdbcClient jdbc) {
        this.searched = searchables.stream()
                .flatMap(searchable -> types.of(searchable.type()).stream())
                .toList();
        this.folding = folding;
        this.nearest = nearest;
        this.farther = farther;
        this.similar = similar;
        this.documents = documents;
        this.jdbc = jdbc;
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
        FoldedWords folded = folding.fold(text);
        FoundHits found = new FoundHits(each + 1);
        found.add(nearest.find(folded, readable, each + 1, viewer));
        if (!text.isShort()) {
            found.add(farther.find(folded, found.unfilled(readable), each + 1, viewer));
            if (found.count() < FEW && !text.isNumber()) {
                folded.orSimilar("d", similar::to)
                        .ifPresent(meant ->
                                found.add(farther.find(folded, meant, found.unfilled(readable), each + 1, viewer)));
            }
        }
        return found.groups(readable, each);
    }

    /** What the viewer opened last and may still see, the latest first. */
    public List<SearchHit> recent(int most, Viewer viewer) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (RecordType type : searched) {
            Visibility visible = Visibility.about(viewer, type, Act.READ, "d");
            ways.add("(d.record_type = '" + type.code() + "' AND " + visible.sql() + ")");
            parameters.putAll(visible.parameters());
        }
        List<SearchHit> opened = jdbc.sql("""
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
        return documents.told(opened, viewer);
    }
}
