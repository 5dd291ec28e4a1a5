package atrium.web.purchases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * One line of the form as it was typed.
 *
 * @param product id of the suggestion that was chosen
 * @param text number or name of a product, or any other words
 */
public record TypedLine(String product, String text, String quantity, String unitPrice, String discount, String tax) {

    static final TypedLine BLANK = new TypedLine("", "", "", "", "", "");

    /** The lines of a request, whose names repeat in the order of the rows. */
    static List<TypedLine> of(MultiValueMap<String, String> request) {
        List<TypedLine> lines = new ArrayList<>();
        int rows = request.getOrDefault("text", List.of()).size();
        for (int row = 0; row < rows; row++) {
            lines.add(new TypedLine(
                    cell(request, "product", row),
                    cell(request, "text", row),
                    cell(request, "quantity", row),
                    cell(request, "unitPrice", row),
                    cell(request, "discount", row),
                    cell(request, "tax", row)));
        }
        return lines;
    }

    /** A stored line; what a product is called stands as its text. */
    static TypedLine of(Map<String, String> stored, String productName) {
        return new TypedLine(
                stored.getOrDefault("product", ""),
                stored.getOrDefault("text", productName),
                stored.getOrDefault("quantity", ""),
                stored.getOrDefault("unitPrice", ""),
                zeroless(stored.getOrDefault("discount", "")),
                zeroless(stored.getOrDefault("tax", "")));
    }

    /** The same with as much taken back. */
    TypedLine givenBack() {
        String back = new BigDecimal(quantity).negate().toPlainString();
        return new TypedLine(product, text, back, unitPrice, discount, tax);
    }

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
