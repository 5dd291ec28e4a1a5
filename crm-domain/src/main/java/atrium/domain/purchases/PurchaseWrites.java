package atrium.domain.purchases;

import atrium.domain.events.Actor;
import atrium.domain.events.JsonRows;
import atrium.domain.events.PurchaseRecorded;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.purchases.PurchaseRows.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes purchases and their lines, one or thousands with one statement each; totals follow from the lines. */
@Component
class PurchaseWrites {

    // Copies of those who hold the customer, on which the sight of the purchase depends.
    private static final String HOLDERS = """
            owner_id = c.owner_id, team_id = c.team_id, account_owner_id = a.owner_id, account_team_id = a.team_id
            FROM purchase q LEFT JOIN account a ON a.id = q.account_id LEFT JOIN contact c ON c.id = q.contact_id
            WHERE q.id = p.id
            """;

    private static final String HOLD = "UPDATE purchase p SET " + HOLDERS + " AND p.id = ANY(:ids)";

    static final String FOLLOW = "UPDATE purchase p SET version = p.version + 1, " + HOLDERS + """
             AND (q.account_id = ANY(:accounts) OR q.contact_id = ANY(:contacts))
              AND (p.owner_id, p.team_id, p.account_owner_id, p.account_team_id)
                IS DISTINCT FROM (c.owner_id, c.team_id, a.owner_id, a.team_id)
            RETURNING p.id
            """;

    private static final String SUM = """
            UPDATE purchase p SET kind = CASE WHEN s.returned THEN 'return' ELSE 'order' END, line_count = s.lines,
              net_total = s.net, tax_total = s.tax, total = s.net + s.tax,
              base_total = round((s.net + s.tax) * exchange_rate(p.currency, p.ordered_on), :decimals)
            FROM (SELECT purchase_id, count(*) AS lines, coalesce(trim_scale(sum(net)), 0) AS net,
                    coalesce(trim_scale(sum(tax)), 0) AS tax, coalesce(bool_and(quantity < 0), false) AS returned
                  FROM purchase_line WHERE purchase_id = ANY(:ids) GROUP BY purchase_id) s
            WHERE p.id = s.purchase_id
            RETURNING p.id, p.account_id, p.contact_id, p.order_number, p.kind, p.total, p.currency, p.line_count,
              p.ordered_at
            """;

    // Files don't tell of what something was given back.
    private static final String UPDATE = """
            UPDATE purchase p SET version = p.version + 1, changed_at = row.at, source = row.source,
              order_number = row.order_number, account_id = row.account_id, contact_id = row.contact_id,
              ordered_at = row.ordered_at, ordered_on = row.ordered_on, currency = row.currency,
              return_of = CASE WHEN row.import_id IS NULL THEN row.return_of ELSE p.return_of END, note = row.note,
              custom = row.custom, import_id = row.import_id
            FROM json_to_recordset(:rows::json) AS row (id uuid, at timestamptz, source text, order_number text,
              account_id uuid, contact_id uuid, ordered_at timestamptz, ordered_on date, currency text, return_of uuid,
              note text, custom jsonb, import_id uuid)
            WHERE p.id = row.id
            """;

    private final JdbcClient jdbc;
    private final CompanyProfile company;
    private final PurchaseRows rows;

    PurchaseWrites(JdbcClient jdbc, CompanyProfile company, PurchaseRows rows) {
        this.jdbc = jdbc;
        this.company = company;
        this.rows = rows;
    }

    void insert(Collection<NewPurchase> purchases, @Nullable UUID importId, Instant at) {
        rows.heads().write(purchases, purchase -> PurchaseRows.head(purchase, importId, at));
    }

    void update(Map<UUID, PurchaseFacts> purchases, @Nullable UUID importId, Instant at) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        purchases.forEach((id, facts) -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id);
            row.put("at", at);
            row.put("source", facts.source());
            row.put("order_number", facts.orderNumber());
            row.put("account_id", facts.accountId());
            row.put("contact_id", facts.contactId());
            row.put("ordered_at", facts.orderedAt());
            row.put("ordered_on", facts.orderedOn());
            row.put("currency", facts.currency());
            row.put("return_of", facts.returnOf());
            row.put("note", facts.note());
            row.put("custom", facts.custom().tree());
            row.put("import_id", importId);
            rows.add(row);
        });
        if (!rows.isEmpty()) {
            jdbc.sql(UPDATE).param("rows", JsonRows.of(rows)).update();
        }
    }

    void removeLines(Collection<UUID> purchases) {
        if (!purchases.isEmpty()) {
            jdbc.sql("DELETE FROM purchase_line WHERE purchase_id = ANY(:ids)")
                    .param("ids", ids(purchases))
                    .update();
        }
    }

    void insertLines(Collection<Placed> placed) {
        rows.lines().write(placed, PurchaseRows::line);
    }

    /** Sums the lines up, and answers for each purchase what there is to tell. */
    List<PurchaseRecorded> settle(Collection<UUID> purchases, Actor actor, Instant at) {
        if (purchases.isEmpty()) {
            return List.of();
        }
        jdbc.sql(HOLD).param("ids", ids(purchases)).update();
        return jdbc.sql(SUM)
                .param("ids", ids(purchases))
                .param("decimals", decimals())
                .query((row, number) -> told(row, actor, at))
                .list();
    }

    /** Decimals of the company's own currency. */
    int decimals() {
        return Math.max(0, Currency.getInstance(company.get().currency()).getDefaultFractionDigits());
    }

    private static PurchaseRecorded told(ResultSet row, Actor actor, Instant at) throws SQLException {
        return new PurchaseRecorded(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("order_number"),
                row.getString("kind").equals("return"),
                row.getBigDecimal("total"),
                row.getString("currency"),
                row.getInt("line_count"),
                row.getTimestamp("ordered_at").toInstant(),
                actor,
                at);
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
