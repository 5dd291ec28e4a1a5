package atrium.domain.purchases;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one account or contact bought and owns, as far as the viewer sees the purchases. */
@Component
@Transactional(readOnly = true)
public class CustomerPurchases {

    private static final int MONTHS = 12;

    private static final String BY_MONTH = """
            SELECT extract(year FROM p.ordered_on)::int AS year, extract(month FROM p.ordered_on)::int AS month,
              coalesce(sum(p.base_total), 0) AS total
            FROM purchase p WHERE p.%s = :customer AND p.deleted_at IS NULL AND p.ordered_at >= :since AND %s
            GROUP BY 1, 2
            """;

    private static final String LAST = """
            SELECT p.id, p.order_number, p.ordered_at, p.total, p.currency
            FROM purchase p WHERE p.%s = :customer AND p.deleted_at IS NULL AND p.kind = 'order' AND %s
            ORDER BY p.ordered_at DESC, p.id DESC LIMIT 1
            """;

    private static final String OWNED = """
            SELECT l.product_id AS product, d.name, CASE WHEN :units THEN d.unit END AS unit, trim_scale(sum(l.quantity)) AS quantity,
              max(p.ordered_at) FILTER (WHERE l.quantity > 0) AS last_bought_at, count(*) OVER () AS products
            FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id JOIN product d ON d.id = l.product_id
            WHERE p.%s = :customer AND p.deleted_at IS NULL AND d.kind = 'good' AND %s
            GROUP BY l.product_id, d.name, d.unit HAVING sum(l.quantity) > 0
            ORDER BY last_bought_at DESC, d.name LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final PurchaseRecords type;
    private final CompanyProfile company;
    private final Clock clock;

    CustomerPurchases(JdbcClient jdbc, PurchaseRecords type, CompanyProfile company, Clock clock) {
        this.jdbc = jdbc;
        this.type = type;
        this.company = company;
        this.clock = clock;
    }

    /**
     * What was bought.
     *
     * @param months the last twelve, the present one at the end, each with its total in the company's currency
     * @param total of the twelve months, returns taken off
     * @param before total of the twelve months before them
     * @param currency the company's own, ISO 4217
     */
    public record Bought(List<Month> months, BigDecimal total, BigDecimal before, String currency, Last last) {}

    /** One month's total. */
    public record Month(YearMonth month, BigDecimal total) {}

    /** The latest order. */
    public record Last(UUID id, String orderNumber, Instant orderedAt, BigDecimal total, String currency) {}

    /**
     * A good of which the customer has some; a service is used up when it is bought.
     *
     * @param quantity bought less what was given back
     */
    public record Owned(
            UUID product,
            String name,
            @Nullable String unit,
            BigDecimal quantity,
            Instant lastBoughtAt,
            int products) {}

    /** What a customer bought; null when nothing. */
    public @Nullable Bought bought(RecordRef customer, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        Last last = jdbc.sql(LAST.formatted(column(customer), visible.sql()))
                .param("customer", customer.id())
                .params(visible.parameters())
                .query(RecordRows.of(Last.class))
                .optional()
                .orElse(null);
        if (last == null) {
            return null;
        }
        YearMonth now = YearMonth.from(
                LocalDate.ofInstant(clock.instant(), company.get().zone()));
        YearMonth first = now.minusMonths(2L * MONTHS - 1);
        Map<YearMonth, BigDecimal> totals = new HashMap<>();
        jdbc.sql(BY_MONTH.formatted(column(customer), visible.sql()))
                .param("customer", customer.id())
                .param(
                        "since",
                        Timestamp.from(first.atDay(1)
                                .minusDays(1)
                                .atStartOfDay(company.get().zone())
                                .toInstant()))
                .params(visible.parameters())
                .query(row -> {
                    totals.put(YearMonth.of(row.getInt("year"), row.getInt("month")), row.getBigDecimal("total"));
                });
        List<Month> months = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int at = 0; at < MONTHS; at++) {
            before = before.add(totals.getOrDefault(first.plusMonths(at), BigDecimal.ZERO));
            YearMonth month = first.plusMonths(at + (long) MONTHS);
            months.add(new Month(month, totals.getOrDefault(month, BigDecimal.ZERO)));
        }
        BigDecimal total = months.stream().map(Month::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bought(months, total, before, company.get().currency(), last);
    }

    /** Goods the customer has, those bought last first; each says how many there are in all. */
    public List<Owned> owned(RecordRef customer, int most, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        return jdbc.sql(OWNED.formatted(column(customer), visible.sql()))
                .param("customer", customer.id())
                .param("units", viewer.sees("product", "unit"))
                .param("most", most)
                .params(visible.parameters())
                .query(RecordRows.of(Owned.class))
                .list();
    }

    private static String column(RecordRef customer) {
        return customer.type().equals("contact") ? "contact_id" : "account_id";
    }
}
