package atrium.web.deals;

import atrium.sales.deals.DealLines;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * The form of a deal's lines as it was typed.
 *
 * @param priceList id of the list that counts; empty for the lowest price of all
 * @param print of the lines that the person started from
 */
record TypedLines(List<TypedItem> rows, String currency, String priceList, String print) {

    static TypedLines of(MultiValueMap<String, String> request) {
        return new TypedLines(
                TypedItem.of(request),
                first(request, "currency"),
                first(request, "priceList"),
                first(request, "print"));
    }

    static TypedLines of(DealLines.Content content) {
        return new TypedLines(
                content.lines().stream().map(TypedItem::of).toList(),
                content.currency(),
                content.priceList().map(UUID::toString).orElse(""),
                content.print());
    }

    /** The same without rows in which nothing stands. */
    TypedLines filled() {
        return new TypedLines(rows.stream().filter(row -> !row.isBlank()).toList(), currency, priceList, print);
    }

    private static String first(MultiValueMap<String, String> request, String name) {
        String value = request.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
