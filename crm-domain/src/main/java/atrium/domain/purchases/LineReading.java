package atrium.domain.purchases;

import atrium.domain.catalog.PriceLists;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lines of a purchase out of what was typed, with the products they name and what these usually cost. */
@Component
class LineReading {

    /** Most lines of a purchase that comes alone; an import knows no such bound. */
    private static final int MOST_LINES = 500;

    private final PurchaseLinks links;
    private final PriceLists prices;

    LineReading(PurchaseLinks links, PriceLists prices) {
        this.links = links;
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
        LineProducts products = links.products(typed, before, viewer);
        List<PurchaseLine> lines = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            PurchaseLine line = PurchaseText.line(
                    reader,
                    PurchaseText.LINES.place(at),
                    products,
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
