package atrium.sales.lines;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is shown.
 *
 * @param name what it is: its own words, else the name of its product
 * @param sku our number of the product
 * @param unit what one of the product is
 * @param charge net of one charge; null without a price
 * @param net of the whole term
 */
public record PricedLine(
        LineItem line,
        String name,
        @Nullable String sku,
        @Nullable String unit,
        @Nullable BigDecimal charge,
        @Nullable BigDecimal net) {

    /** The line as text by field, the number of its product among it. */
    public Map<String, String> text() {
        Map<String, String> text = LineText.write(line);
        if (sku != null) {
            text.put("sku", sku);
        }
        return text;
    }
}
