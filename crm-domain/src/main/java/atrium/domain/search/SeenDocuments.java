package atrium.domain.search;

import atrium.domain.records.FieldLimits;
import atrium.domain.records.Searchable;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search documents as those see them from whom fields are hidden. A document is one for all; what it finds is held against the
 * document without these fields, which is made of the few records that were found. Nobody else pays for it.
 */
@Component
public class SeenDocuments {

    private final Map<String, Searchable> searchables;
    private final JdbcClient jdbc;

    SeenDocuments(List<Searchable> searchables, JdbcClient jdbc) {
        this.searchables = searchables.stream().collect(Collectors.toMap(Searchable::type, Function.identity()));
        this.jdbc = jdbc;
    }

    /**
     * The same search documents, as far as they are found by what isn't hidden, too.
     *
     * @param found over the columns {@code words} and {@code phones} of the alias
     * @param alias of the search documents of the type
     */
    public SqlPredicate found(String type, SqlPredicate found, String alias, FieldLimits seen) {
        String within = found.sql().replace(alias + ".words", "seen.words").replace(alias + ".phones", "seen.phones");
        return documents(type, seen)
                .map(documents -> new SqlPredicate(
                        "(%s) AND EXISTS (SELECT FROM (SELECT fold(words) AS words, phones FROM (%s) AS made) AS seen WHERE %s)"
                                .formatted(
                                        found.sql(),
                                        documents.replace(":ids", "ARRAY[" + alias + ".record_id]"),
                                        within),
                        found.parameters()))
                .orElse(found);
    }

    /** The hits with what the viewer knows of below their titles. */
    List<SearchHit> told(List<SearchHit> hits, Viewer viewer) {
        Map<UUID, String> subtitles = new HashMap<>();
        hits.stream()
                .map(hit -> hit.record().type())
                .distinct()
                .forEach(type -> documents(type, viewer.fields())
                        .ifPresent(documents -> jdbc.sql(documents)
                                .param("ids", ids(hits, type))
                                .query(row -> {
                                    subtitles.put(row.getObject("id", UUID.class), row.getString("subtitle"));
                                })));
        if (subtitles.isEmpty()) {
            return hits;
        }
        List<SearchHit> told = new ArrayList<>();
        hits.forEach(hit -> told.add(new SearchHit(
                hit.record(), hit.title(), subtitles.getOrDefault(hit.record().id(), hit.subtitle()))));
        return told;
    }

    private static UUID[] ids(List<SearchHit> hits, String type) {
        return hits.stream()
                .filter(hit -> hit.record().type().equals(type))
                .map(hit -> hit.record().id())
                .toArray(UUID[]::new);
    }

    // Empty when nothing is hidden that stands in the documents.
    private Optional<String> documents(String type, FieldLimits seen) {
        Searchable searchable = searchables.get(type);
        if (searchable == null || seen.hidden(type).isEmpty()) {
            return Optional.empty();
        }
        String documents = searchable.documents(seen);
        return documents.equals(searchable.documents(FieldLimits.NONE)) ? Optional.empty() : Optional.of(documents);
    }
}
