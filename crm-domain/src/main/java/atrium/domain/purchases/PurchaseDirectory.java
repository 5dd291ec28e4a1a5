package atrium.domain.purchases;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.RecordRows;
import atrium.domain.purchases.PurchaseDetails.Line;
import atrium.domain.purchases.PurchaseDetails.Return;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads purchases for pages, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class PurchaseDirectory {

    private static final String DETAILS = """
            SELECT p.*, a.name AS account_name, c.name AS contact_name, o.order_number AS return_of_number
            FROM purchase p LEFT JOIN account a ON a.id = p.account_id AND a.deleted_at IS NULL AND %s
              LEFT JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL AND %s
              LEFT JOIN purchase o ON o.id = p.return_of
            WHERE p.id = :id AND p.deleted_at IS NULL AND %s
            """;

    private static final String LINES = """
            SELECT l.*, p.name AS product, p.sku FROM purchase_line l LEFT JOIN product p ON p.id = l.product_id
            WHERE l.purchase_id = :id ORDER BY l.position
            """;

    private static final String RETURNS = """
            SELECT p.id, p.order_number, p.total FROM purchase p
            WHERE p.return_of = :id AND p.deleted_at IS NULL AND %s ORDER BY p.ordered_at, p.id
            """;

    private final JdbcClient jdbc;
    private final PurchaseRecords type;
    private final RecordType accounts;
    private final RecordType contacts;

    PurchaseDirectory(JdbcClient jdbc, PurchaseRecords type, RecordTypes types) {
        this.jdbc = jdbc;
        this.type = type;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
    }

    /**
     * A purchase with its lines.
     *
     * @throws UnknownRecord when there is none or the viewer doesn't see it
     */
    public PurchaseDetails details(UUID id, Viewer viewer) {
        return read(id, facts -> facts.seenBy(viewer), viewer);
    }

    /** The same with what the viewer doesn't know of, for what is decided about the whole purchase. */
    PurchaseDetails stored(UUID id, Viewer viewer) {
        return read(id, facts -> facts, viewer);
    }

    private PurchaseDetails read(UUID id, UnaryOperator<PurchaseFacts> seen, Viewer viewer) {
        Visibility account = Visibility.of(viewer, accounts, Act.READ, "a");
        Visibility contact = Visibility.of(viewer, contacts, Act.READ, "c");
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        Map<String, Object> parameters = new HashMap<>(account.parameters());
        parameters.putAll(contact.parameters());
        parameters.putAll(visible.parameters());
        List<Line> lines = lines(id);
        List<Return> returns = jdbc.sql(RETURNS.formatted(visible.sql()))
                .param("id", id)
                .params(visible.parameters())
                .query(RecordRows.of(Return.class))
                .list();
        return jdbc.sql(DETAILS.formatted(account.sql(), contact.sql(), visible.sql()))
                .param("id", id)
                .params(parameters)
                .query((row, number) -> details(row, seen, lines, returns))
                .optional()
                .orElseThrow(() -> new UnknownRecord(type.ref(id)));
    }

    /** Purchases whose order number is exactly this, or begins with it, at most a handful: id, number and customer. */
    public List<Found> numbered(String number, boolean whole, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        String condition = whole
                ? "fold(p.order_number) = fold(:number)"
                : "fold(p.order_number) LIKE fold_pattern(:number) || '%'";
        return jdbc.sql("""
                        SELECT p.id, p.order_number, concat_ws(' · ', coalesce(a.name, c.name), p.ordered_on, p.source) AS hint
                        FROM purchase p LEFT JOIN account a ON a.id = p.account_id LEFT JOIN contact c ON c.id = p.contact_id
                        WHERE p.deleted_at IS NULL AND p.archived_at IS NULL AND %s AND %s
                        ORDER BY fold(p.order_number), p.id LIMIT 8
                        """.formatted(condition, visible.sql()))
                .param("number", number.strip())
                .params(visible.parameters())
                .query(RecordRows.of(Found.class))
                .list();
    }

    /** The order number of a purchase; empty when the viewer doesn't see it. */
    public Optional<String> number(UUID id, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        return jdbc.sql("SELECT p.order_number FROM purchase p WHERE p.id = :id AND p.deleted_at IS NULL AND "
                        + visible.sql())
                .param("id", id)
                .params(visible.parameters())
                .query(String.class)
                .optional();
    }

    /** A purchase to choose. */
    public record Found(UUID id, String orderNumber, String hint) {}

    /** Where orders came from so far, the commonest first, at most two dozen. */
    public List<String> sources() {
        return jdbc.sql("""
                        SELECT source FROM (SELECT source FROM purchase ORDER BY ordered_at DESC LIMIT 5000) AS latest
                        GROUP BY source ORDER BY count(*) DESC, source LIMIT 24
                        """).query(String.class).list();
    }

    private List<Line> lines(UUID id) {
        return jdbc.sql(LINES)
                .param("id", id)
                .query((row, number) -> new Line(line(row), row.getString("product"), row.getString("sku")))
                .list();
    }

    private static PurchaseDetails details(
            ResultSet row, UnaryOperator<PurchaseFacts> seen, List<Line> lines, List<Return> returns)
            throws SQLException {
        Timestamp archived = row.getTimestamp("archived_at");
        return new PurchaseDetails(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                seen.apply(facts(row)),
                row.getString("account_name"),
                row.getString("contact_name"),
                row.getString("kind").equals("return"),
                row.getBigDecimal("net_total"),
                row.getBigDecimal("tax_total"),
                row.getBigDecimal("total"),
                row.getBigDecimal("base_total"),
                row.getString("return_of_number"),
                lines,
                returns,
                archived == null ? null : archived.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    static PurchaseFacts facts(ResultSet row) throws SQLException {
        return new PurchaseFacts(
                row.getString("source"),
                row.getString("order_number"),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getTimestamp("ordered_at").toInstant(),
                Objects.requireNonNull(row.getObject("ordered_on", LocalDate.class)),
                row.getString("currency"),
                row.getObject("return_of", UUID.class),
                row.getString("note"),
                CustomValues.read(row.getString("custom")));
    }

    static PurchaseLine line(ResultSet row) throws SQLException {
        return new PurchaseLine(
                row.getObject("product_id", UUID.class),
                row.getString("text"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("tax_percent"));
    }
}
