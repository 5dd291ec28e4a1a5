package atrium.domain.catalog;

import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists of products can show, filter and sort. */
@Component
class ProductList implements Listed {

    private static final String CATEGORY = "LEFT JOIN product_category c ON c.id = r.category_id";

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.of("name", TEXT, "r.name")
                    .indexedBy("fold(r.name)")
                    .inSearch()
                    .atFirst(),
            ListColumn.of("sku", TEXT, "r.sku").inSearch().atFirst(),
            ListColumn.of("category", TEXT, "c.path").joined(CATEGORY).atFirst(),
            ListColumn.of("kind", CHOICE, "r.kind")
                    .choosing(List.of("good", "service"))
                    .always()
                    .atFirst(),
            ListColumn.of("unit", TEXT, "r.unit"),
            ListColumn.of("availability", CHOICE, "r.availability")
                    .choosing(List.of("active", "retired"))
                    .always()
                    .atFirst(),
            ListColumn.of("changed", INSTANT, "r.changed_at")
                    .indexedBy("r.changed_at")
                    .atFirst(),
            ListColumn.of("created", INSTANT, "r.created_at"));

    @Override
    public String type() {
        return "product";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> quickFilters() {
        return List.of("category", "kind", "availability");
    }
}
