package atrium.sales.lines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the lines of deals, and the price list that counts for them; whoever asks has found out what the viewer may. */
@Component
@Transactional
public class LineStore {

    private static final String LINES = """
            SELECT l.*, coalesce(l.text, p.name, '') AS name, p.sku, p.unit
            FROM deal_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.deal_id = :deal ORDER BY l.position
            """;

    private static final String INSERT = """
            INSERT INTO deal_line (deal_id, position, product_id, text, quantity, unit_price, discount_percent, tax_percent,
              recurrence, term_months, net)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int LONGEST_SUMMARY = 2000;

    private final JdbcClient jdbc;
    private final JdbcOperations many;

    LineStore(JdbcClient jdbc, JdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /**
     * The lines of a deal in their order.
     *
     * @param currency of the deal; null when it has no value
     */
    @Transactional(readOnly = true)
    public List<PricedLine> shown(UUID deal, @Nullable String currency) {
        int decimals = currency == null ? 0 : Totals.decimals(currency);
        return jdbc.sql(LINES)
                .param("deal", deal)
                .query((row, number) -> {
                    LineItem line = line(row);
                    return new PricedLine(
                            line,
                            row.getString("name"),
                            row.getString("sku"),
                            row.getString("unit"),
                            line.charge(decimals),
                            line.net(decimals));
                })
                .list();
    }

    /** The same without what their products are called. */
    @Transactional(readOnly = true)
    public List<LineItem> of(UUID deal) {
        return shown(deal, null).stream().map(PricedLine::line).toList();
    }

    /** The lines of a deal in words, without what they cost; empty without lines. */
    @Transactional(readOnly = true)
    public String summary(UUID deal) {
        String all = shown(deal, null).stream()
                .map(one -> LineText.plain(one.line().quantity()) + " × " + one.name())
                .collect(Collectors.joining("; "));
        return all.length() > LONGEST_SUMMARY ? all.substring(0, LONGEST_SUMMARY) + "…" : all;
    }

    /**
     * Puts lines in the place of those of a deal.
     *
     * @param currency of their prices; null when none has one
     */
    public void replace(UUID deal, List<LineItem> lines, @Nullable String currency) {
        jdbc.sql("DELETE FROM deal_line WHERE deal_id = :deal")
                .param("deal", deal)
                .update();
        add(rows(deal, lines, currency));
    }

    /** Stores lines of any number of new deals, each as {@link #rows} makes them. */
    public void add(List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            many.batchUpdate(INSERT, rows);
        }
    }

    /** The rows of a deal's lines in the order of the columns of {@code deal_line}. */
    public static List<@Nullable Object[]> rows(UUID deal, List<LineItem> lines, @Nullable String currency) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LineItem line : lines) {
            rows.add(row(deal, rows.size() + 1, line, currency));
        }
        return rows;
    }

    private static @Nullable Object[] row(UUID deal, int position, LineItem line, @Nullable String currency) {
        return new @Nullable Object[] {
            deal,
            position,
            line.productId(),
            line.text(),
            line.quantity(),
            line.unitPrice(),
            line.discountPercent(),
            line.taxPercent(),
            line.recurrence() == null ? null : line.recurrence().code(),
            line.termMonths(),
            line.net(currency == null ? 0 : Totals.decimals(currency))
        };
    }

    /** The price list that counts for the lines of a deal; empty when the lowest price of all does. */
    @Transactional(readOnly = true)
    public Optional<UUID> priceList(UUID deal) {
        return jdbc.sql("SELECT price_list_id FROM deal WHERE id = :deal AND price_list_id IS NOT NULL")
                .param("deal", deal)
                .query(UUID.class)
                .optional();
    }

    /** From now on this price list counts for the lines of a deal; with null the lowest price of all. */
    public void price(UUID deal, @Nullable UUID priceList) {
        jdbc.sql("UPDATE deal SET price_list_id = :list WHERE id = :deal")
                .param("deal", deal)
                .param("list", priceList)
                .update();
    }

    private static LineItem line(ResultSet row) throws SQLException {
        String recurrence = row.getString("recurrence");
        return new LineItem(
                row.getObject("product_id", UUID.class),
                row.getString("text"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("tax_percent"),
                recurrence == null ? null : Recurrence.of(recurrence),
                row.getInt("term_months"));
    }
}
