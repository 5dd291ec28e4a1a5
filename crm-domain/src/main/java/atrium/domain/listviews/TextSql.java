package atrium.domain.listviews;

import atrium.domain.records.SqlPredicate;
import atrium.domain.search.SearchText;
import java.util.Map;

/** The words that must stand somewhere in a record of a list. */
final class TextSql {

    private TextSql() {}

    // The archive has no search documents: there the title is looked through.
    static SqlPredicate of(ListQuery query) {
        SearchText text = SearchText.of(query.text());
        if (text.isEmpty()) {
            return SqlPredicate.TRUE;
        }
        ListDefinition definition = query.definition();
        if (query.archived()) {
            String title = "'%' || fold_pattern(:title) || '%'";
            return new SqlPredicate(
                    "fold(" + definition.title().sql() + ") LIKE " + title, Map.of("title", query.text()));
        }
        SqlPredicate found = definition.found(text.found("d"));
        return new SqlPredicate(
                "r.id IN (SELECT d.record_id FROM search_document d WHERE d.record_type = '%s' AND %s)"
                        .formatted(definition.type().code(), found.sql()),
                found.parameters());
    }
}
