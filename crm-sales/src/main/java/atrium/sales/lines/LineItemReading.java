package atrium.sales.lines;

import atrium.domain.catalog.LineProductLookup;
import atrium.domain.catalog.LineProducts;
import atrium.domain.catalog.PriceLists;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads lines out of what was typed, with the products they name and what these usually cost. */
@Component
public class LineItemReading {

    /** Most lines of one record. */
    public static final int MOST = 500;

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(15);

    private final LineProductLookup products;
    private final PriceLists prices;

    LineItemReading(LineProductLookup products, PriceLists prices) {
        this.products = products;
        this.prices = prices;
    }

    /**
     * The lines; each wrong field of one is noted as {@code lines.<index>.<field>}, what is wrong with all of them at {@code
     * lines}.
     *
     * @param reader over the text in which each line stands below its place
     * @param typed the same lines, as text by field
     * @param stored lines until now, whose products may stay
     */
    public List<LineItem> read(
            FieldReader reader, List<Map<String, String>> typed, List<LineItem> stored, Terms terms, Viewer viewer) {
        List<LineItem> lines =
                List.copyOf(byRow(reader, typed, stored, terms, viewer).values());
        boolean tooMuch = reader.problems().isEmpty()
                && Totals.of(lines, terms.currency()).gross().abs().compareTo(BOUND) >= 0;
        if (tooMuch) {
            reader.wrong("lines", "line.problem.too-much", "");
        }
        return lines;
    }

    /** The same by the index of their row; rows in which nothing stands are left out. */
    public SortedMap<Integer, LineItem> byRow(
            FieldReader reader, List<Map<String, String>> typed, List<LineItem> stored, Terms terms, Viewer viewer) {
        SortedMap<Integer, LineItem> lines = new TreeMap<>();
        if (typed.size() > MOST) {
            reader.wrong("lines", "line.problem.too-many", String.valueOf(MOST));
            return lines;
        }
        List<UUID> before = stored.stream()
                .map(LineItem::productId)
                .filter(Objects::nonNull)
                .toList();
        LineProducts known = products.of(typed, before, viewer);
        for (int at = 0; at < typed.size(); at++) {
            LineItem line = LineText.read(reader, LineText.ROWS.place(at), known);
            if (line != null) {
                lines.put(at, priced(line, terms));
            }
        }
        return lines;
    }

    private LineItem priced(LineItem line, Terms terms) {
        return line.unitPrice() == null && line.productId() != null
                ? line.at(usual(line.productId(), terms).orElse(null))
                : line;
    }

    /** What one unit of a product costs by the price list that counts; empty when it has no price for it. */
    public Optional<BigDecimal> usual(UUID product, Terms terms) {
        return terms.priceList() == null
                ? prices.at(product, terms.currency(), terms.day())
                : prices.in(terms.priceList(), product, terms.day());
    }
}
