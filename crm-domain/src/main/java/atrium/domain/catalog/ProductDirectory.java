package atrium.domain.catalog;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads products for pages, as far as the viewer may. */
@Component
@Transactional(readOnly = true)
public class ProductDirectory {

    static final String SELECT =
            "SELECT p.*, c.path AS category FROM product p LEFT JOIN product_category c ON c.id = p.category_id ";

    private static final String LINES = """
            SELECT p.id, p.name, concat_ws(' · ', p.sku, c.path) AS hint
            FROM product p LEFT JOIN product_category c ON c.id = p.category_id
            WHERE %s AND p.deleted_at IS NULL AND p.archived_at IS NULL AND p.availability = 'active' AND %s
            ORDER BY fold(p.name), p.id LIMIT 8
            """;

    private final JdbcClient jdbc;
    private final ProductRecords type;

    ProductDirectory(JdbcClient jdbc, ProductRecords type) {
        this.jdbc = jdbc;
        this.type = type;
    }

    /**
     * A product with all that is known of it.
     *
     * @throws UnknownRecord when there is none or the viewer may see no products
     */
    public ProductDetails details(UUID id, Viewer viewer) {
        ProductDetails stored = stored(id, viewer);
        return new ProductDetails(
                id, stored.facts().seenBy(viewer), stored.archivedAt(), stored.createdAt(), stored.changedAt());
    }

    /** The same with what the viewer doesn't know of, for what is decided about the whole product. */
    ProductDetails stored(UUID id, Viewer viewer) {
        return jdbc.sql(SELECT + "WHERE p.id = :id AND p.deleted_at IS NULL AND "
                        + visible(viewer).sql())
                .param("id", id)
                .params(visible(viewer).parameters())
                .query((row, number) -> details(row))
                .optional()
                .orElseThrow(() -> new UnknownRecord(type.ref(id)));
    }

    /** One product to name it elsewhere, sold or not; empty when the viewer may not see it. */
    public Optional<ProductLine> line(UUID id, Viewer viewer) {
        return jdbc.sql("SELECT p.id, p.name, coalesce(p.sku, '') AS hint FROM product p WHERE p.id = :id AND "
                        + visible(viewer).sql())
                .param("id", id)
                .params(visible(viewer).parameters())
                .query(RecordRows.of(ProductLine.class))
                .optional();
    }

    /** Products that are sold, of exactly this number or name, at most a handful. */
    public List<ProductLine> named(String name, Viewer viewer) {
        List<ProductLine> numbered = lines("p.sku_key = lower(:key)", name, viewer);
        return numbered.isEmpty() ? lines("fold(p.name) = fold(:key)", name, viewer) : numbered;
    }

    /** Products that are sold and whose name or number begins with this text, at most a handful. */
    public List<ProductLine> startingWith(String text, Viewer viewer) {
        return lines(
                "(fold(p.name) LIKE fold_pattern(:key) || '%' OR starts_with(p.sku_key, lower(:key)))",
                text.strip(), viewer);
    }

    private List<ProductLine> lines(String condition, String key, Viewer viewer) {
        return jdbc.sql(LINES.formatted(condition, visible(viewer).sql()))
                .param("key", key)
                .params(visible(viewer).parameters())
                .query(RecordRows.of(ProductLine.class))
                .list();
    }

    private Visibility visible(Viewer viewer) {
        return Visibility.of(viewer, type, Act.READ, "p");
    }

    private static ProductDetails details(ResultSet row) throws SQLException {
        Timestamp archived = row.getTimestamp("archived_at");
        return new ProductDetails(
                row.getObject("id", UUID.class),
                facts(row),
                archived == null ? null : archived.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    static ProductFacts facts(ResultSet row) throws SQLException {
        return new ProductFacts(
                row.getString("name"),
                row.getString("sku"),
                row.getString("category"),
                row.getString("kind"),
                row.getString("unit"),
                row.getString("availability"),
                row.getString("description"),
                CustomValues.read(row.getString("custom")));
    }
}
