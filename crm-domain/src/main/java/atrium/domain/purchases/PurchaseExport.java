package atrium.domain.purchases;

import atrium.domain.customfields.CustomValues;
import atrium.domain.records.Act;
import atrium.domain.records.Exportable;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs purchases into the export: one row a line, times as the viewer's clock shows them. */
@Component
class PurchaseExport implements Exportable {

    /** Decimals of a price that the import takes; a finer one came from a line's amount, and leaves as that. */
    private static final int DECIMALS = 6;

    // Customers and products are called by what only they have.
    private static final String QUERY = """
            SELECT p.*, l.text, l.quantity, l.unit_price, l.discount_percent, l.tax_percent, g.name AS product_name,
              CASE WHEN g.sku IS NULL AND EXISTS (SELECT FROM product other WHERE lower(other.name) = lower(g.name)
                AND other.id <> g.id AND other.deleted_at IS NULL) THEN g.id::text ELSE g.sku END AS product_said,
              a.name AS account_name, c.name AS contact_name, {email} AS contact_email,
              coalesce({account}, a.id::text) AS account_said, coalesce({contact}, c.id::text) AS contact_said
            FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id LEFT JOIN product g ON g.id = l.product_id
              LEFT JOIN account a ON a.id = p.account_id AND a.deleted_at IS NULL AND %s
              LEFT JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL AND %s
            WHERE p.id = ANY(:ids) AND p.deleted_at IS NULL AND %s
            ORDER BY p.id, l.position
            """;

    private final PurchaseRecords type;
    private final RecordType accounts;
    private final RecordType contacts;
    private final JdbcClient jdbc;

    PurchaseExport(PurchaseRecords type, RecordTypes types, JdbcClient jdbc) {
        this.type = type;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return type.importable();
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        Visibility account = Visibility.of(viewer, accounts, Act.READ, "a");
        Visibility contact = Visibility.of(viewer, contacts, Act.READ, "c");
        Visibility visible = Visibility.of(viewer, type, Act.EXPORT, "p");
        Map<UUID, List<Map<String, String>>> found = new HashMap<>();
        jdbc.sql(QUERY.formatted(account.sql(), contact.sql(), visible.sql())
                        .replace("{email}", viewer.fields().sql("contact", "email", "c.email"))
                        .replace("{account}", viewer.fields().sql("account", "externalId", "a.external_id"))
                        .replace("{contact}", viewer.fields().sql("contact", "externalId", "c.external_id")))
                .param("ids", ids.toArray(UUID[]::new))
                .params(account.parameters())
                .params(contact.parameters())
                .params(visible.parameters())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(line(row, viewer.zone()));
                });
        ids.forEach(id -> found.getOrDefault(id, List.of()).forEach(line -> reader.accept(id, line)));
    }

    private static Map<String, String> line(ResultSet row, ZoneId zone) throws SQLException {
        Map<String, String> line = new HashMap<>();
        put(line, "orderNumber", row.getString("order_number"));
        put(line, "source", row.getString("source"));
        put(
                line,
                "orderedAt",
                LocalDateTime.ofInstant(row.getTimestamp("ordered_at").toInstant(), zone));
        put(line, "account", row.getString("account_said"));
        put(line, "accountName", row.getString("account_name"));
        put(line, "contact", row.getString("contact_said"));
        put(line, "contactName", row.getString("contact_name"));
        put(line, "contactEmail", row.getString("contact_email"));
        put(line, "currency", row.getString("currency"));
        put(line, "sku", row.getString("product_said"));
        put(line, "product", row.getString("text"));
        put(line, "productName", row.getString("product_name"));
        BigDecimal quantity = row.getBigDecimal("quantity");
        BigDecimal price = PurchaseLine.exact(row.getBigDecimal("unit_price"));
        put(line, "quantity", plain(quantity));
        if (price.scale() <= DECIMALS) {
            put(line, "unitPrice", plain(price));
        } else {
            put(line, "amount", plain(price.multiply(quantity).setScale(DECIMALS, java.math.RoundingMode.HALF_EVEN)));
        }
        put(line, "discount", plain(row.getBigDecimal("discount_percent")));
        put(line, "tax", plain(row.getBigDecimal("tax_percent")));
        put(line, "note", row.getString("note"));
        line.putAll(CustomValues.read(row.getString("custom")).texts());
        return line;
    }

    private static String plain(BigDecimal number) {
        BigDecimal exact = PurchaseLine.exact(number);
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }

    private static void put(Map<String, String> line, String field, @Nullable Object value) {
        if (value != null) {
            line.put(field, value.toString());
        }
    }
}
