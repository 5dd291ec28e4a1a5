package atrium.web.deals;

import atrium.sales.lines.LineText;
import atrium.sales.lines.PricedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * One line of the form as it was typed.
 *
 * @param product id of the suggestion that was chosen
 * @param text number or name of a product, or any other words
 * @param recurrence code; empty when once
 */
record TypedItem(
        String product,
        String text,
        String quantity,
        String unitPrice,
        String discount,
        String tax,
        String recurrence,
        String termMonths) {

    /** An empty line. */
    static TypedItem blank(String tax) {
        return new TypedItem("", "", "", "", "", tax, "", "");
    }

    /** The lines of a request, whose names repeat in the order of the rows. */
    static List<TypedItem> of(MultiValueMap<String, String> request) {
        List<TypedItem> lines = new ArrayList<>();
        int rows = request.getOrDefault("text", List.of()).size();
        for (int row = 0; row < rows; row++) {
            lines.add(new TypedItem(
                    cell(request, "product", row),
                    cell(request, "text", row),
                    cell(request, "quantity", row),
                    cell(request, "unitPrice", row),
                    cell(request, "discount", row),
                    cell(request, "tax", row),
                    cell(request, "recurrence", row),
                    cell(request, "termMonths", row)));
        }
        return lines;
    }

    /** A stored line; what a product is called stands as its text. */
    static TypedItem of(PricedLine line) {
        Map<String, String> stored = LineText.write(line.line());
        return new TypedItem(
                stored.getOrDefault("product", ""),
                line.name(),
                stored.getOrDefault("quantity", ""),
                stored.getOrDefault("unitPrice", ""),
                zeroless(stored.getOrDefault("discount", "")),
                zeroless(stored.getOrDefault("tax", "")),
                stored.getOrDefault("recurrence", ""),
                stored.getOrDefault("termMonths", ""));
    }

    /** As the door takes it, without what it is. */
    Map<String, String> figures() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!isBlank()) {
            values.put("quantity", quantity);
            values.put("unitPrice", unitPrice);
            values.put("discount", discount);
            values.put("tax", tax);
            values.put("recurrence", recurrence);
            values.put("termMonths", recurrence.isEmpty() ? "" : termMonths);
        }
        return values;
    }

    // The tax of a line stands there before anybody types.
    boolean isBlank() {
        return text.isBlank() && quantity.isBlank() && unitPrice.isBlank();
    }

    private static String cell(MultiValueMap<String, String> request, String name, int row) {
        List<String> column = request.getOrDefault(name, List.of());
        return row < column.size() ? column.get(row).strip() : "";
    }

    private static String zeroless(String percent) {
        return percent.equals("0") ? "" : percent;
    }
}
