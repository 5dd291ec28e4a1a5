package atrium.domain.purchases;

import atrium.domain.catalog.LineProductLookup;
import atrium.domain.catalog.LineProducts;
import atrium.domain.catalog.PriceLists;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lines of a purchase out of what was typed, with the products they name and what these usually cost. */
@Component
class LineReading {

    /** Most lines of a purchase that comes alone; an import knows no such bound. */
    private static final int MOST_LINES = 500;

    private final LineProductLookup products;
    private final PriceLists prices;

    LineReading(LineProductLookup products, PriceLists prices) {
        this.products = products;
        this.prices = prices;
    }

    /**
     * The lines; each wrong field of one is noted as {@code lines.<index>.<field>}.
     *
     * @param before the purchase as it is stored; null for a new one
     * @param facts its head, as typed
     */
    List<PurchaseLine> read(
            FieldReader reader,
            List<Map<String, String>> typed,
            @Nullable PurchaseDetails before,
            PurchaseFacts facts,
            Viewer viewer) {
        if (typed.size() > MOST_LINES) {
            reader.wrong("lines", "purchase.problem.too-many-lines", String.valueOf(MOST_LINES));
            return List.of();
        }
        List<UUID> stored = before == null
                ? List.of()
                : before.lines().stream()
                        .map(line -> line.line().productId())
                        .filter(Objects::nonNull)
                        .toList();
        LineProducts known = products.of(typed, stored, viewer);
        List<PurchaseLine> lines = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            PurchaseLine line = PurchaseText.line(
                    reader,
                    PurchaseText.LINES.place(at),
                    known,
                    product -> prices.at(product, facts.currency(), facts.orderedOn()));
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.isEmpty() && reader.problems().isEmpty()) {
            reader.wrong("lines", "purchase.problem.no-lines", "");
        }
        return lines;
    }
}
