package atrium.domain.catalog;

import atrium.domain.events.JsonRows;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes products into their table, one or thousands with one statement. */
@Component
class ProductWrites {

    private static final String UPDATE = """
            UPDATE product p SET version = p.version + 1, changed_at = row.at, name = row.name, sku = row.sku,
              category_id = row.category_id, kind = row.kind, unit = row.unit, availability = row.availability,
              description = row.description, custom = row.custom
            FROM json_to_recordset(:rows::json) AS row (id uuid, at timestamptz, name text, sku text, category_id uuid,
              kind text, unit text, availability text, description text, custom jsonb)
            WHERE p.id = row.id
            """;

    private final JdbcClient jdbc;
    private final RowInsert insert;
    private final Categories categories;

    ProductWrites(JdbcClient jdbc, RowInserts inserts, Categories categories) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.insert = inserts.into(
                "product",
                "id uuid",
                "version bigint",
                "created_at timestamptz",
                "changed_at timestamptz",
                "name text",
                "sku text",
                "category_id uuid",
                "kind text",
                "unit text",
                "availability text",
                "description text",
                "custom jsonb");
    }

    void insert(Map<UUID, ProductFacts> products, Instant at, Viewer viewer) {
        Map<String, UUID> ids = categories(products, viewer);
        insert.write(products.entrySet(), entry -> {
            ProductFacts facts = entry.getValue();
            return new @Nullable Object[] {
                entry.getKey(),
                0,
                at,
                at,
                facts.name(),
                facts.sku(),
                facts.category() == null ? null : ids.get(facts.category()),
                facts.kind(),
                facts.unit(),
                facts.availability(),
                facts.description(),
                facts.custom().tree()
            };
        });
    }

    void update(Map<UUID, ProductFacts> products, Instant at, Viewer viewer) {
        Map<String, UUID> ids = categories(products, viewer);
        List<Map<String, @Nullable Object>> rows = products.entrySet().stream()
                .map(entry -> {
                    ProductFacts facts = entry.getValue();
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("id", entry.getKey());
                    row.put("at", at);
                    row.put("name", facts.name());
                    row.put("sku", facts.sku());
                    row.put("category_id", facts.category() == null ? null : ids.get(facts.category()));
                    row.put("kind", facts.kind());
                    row.put("unit", facts.unit());
                    row.put("availability", facts.availability());
                    row.put("description", facts.description());
                    row.put("custom", facts.custom().tree());
                    return row;
                })
                .toList();
        if (!rows.isEmpty()) {
            jdbc.sql(UPDATE).param("rows", JsonRows.of(rows)).update();
        }
    }

    private Map<String, UUID> categories(Map<UUID, ProductFacts> products, Viewer viewer) {
        return categories.idsOf(
                products.values().stream()
                        .map(ProductFacts::category)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                viewer);
    }
}
