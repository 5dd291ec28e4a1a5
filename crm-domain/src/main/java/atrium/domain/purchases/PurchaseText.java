package atrium.domain.purchases;

import static atrium.domain.records.FieldKind.CURRENCY;
import static atrium.domain.records.FieldKind.DATE;
import static atrium.domain.records.FieldKind.LONG_TEXT;
import static atrium.domain.records.FieldKind.RECORD;
import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The text form of a purchase and of its lines, which form and audit log share. */
final class PurchaseText {

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("orderNumber", TEXT, 100),
            RecordField.of("source", TEXT, 100),
            new RecordField("account", RECORD, 36, List.of("account")),
            new RecordField("contact", RECORD, 36, List.of("contact")),
            RecordField.of("orderedOn", DATE, 10),
            RecordField.of("currency", CURRENCY, 3),
            new RecordField("returnOf", RECORD, 36, List.of("purchase")),
            RecordField.of("note", LONG_TEXT, 20_000));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PurchaseText() {}

    static Map<String, String> write(PurchaseFacts facts) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "orderNumber", facts.orderNumber());
        put(text, "source", facts.source());
        put(text, "account", facts.accountId());
        put(text, "contact", facts.contactId());
        put(text, "orderedOn", facts.orderedOn());
        put(text, "currency", facts.currency());
        put(text, "returnOf", facts.returnOf());
        put(text, "note", facts.note());
        return text;
    }

    static Map<String, String> write(PurchaseLine line) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "product", line.productId());
        put(text, "text", line.text());
        put(text, "quantity", plain(line.quantity()));
        put(text, "unitPrice", plain(line.unitPrice()));
        put(text, "discount", plain(line.discountPercent()));
        put(text, "tax", plain(line.taxPercent()));
        return text;
    }

    /**
     * One line out of its text form; null when nothing was typed into it.
     *
     * @param usual what a product costs when no price was typed
     */
    static @Nullable PurchaseLine line(FieldReader reader, String before, Function<UUID, Optional<BigDecimal>> usual) {
        String text = reader.text(before + "text", 500);
        UUID product = reader.id(before + "product");
        BigDecimal quantity = reader.decimal(before + "quantity", 12, 6);
        BigDecimal price = reader.decimal(before + "unitPrice", 15, 6);
        BigDecimal discount = percent(reader, before + "discount");
        BigDecimal tax = percent(reader, before + "tax");
        if (text == null && product == null && price == null) {
            return null;
        }
        if (text == null && product == null) {
            reader.wrong(before + "text", "purchase.problem.nothing-named", "");
        }
        if (quantity != null && quantity.signum() == 0) {
            reader.wrong(before + "quantity", "purchase.problem.no-quantity", "0");
        }
        BigDecimal known =
                price == null && product != null ? usual.apply(product).orElse(null) : price;
        if (known == null && reader.problems().isEmpty()) {
            reader.wrong(before + "unitPrice", "purchase.problem.no-price", "");
        }
        return new PurchaseLine(
                product,
                text,
                quantity == null ? BigDecimal.ONE : quantity,
                known == null ? BigDecimal.ZERO : known,
                discount,
                tax);
    }

    static BigDecimal percent(FieldReader reader, String field) {
        BigDecimal percent = reader.decimal(field, 3, 4);
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            reader.wrong(field, "tax.problem.percent", percent.toPlainString());
        }
        return percent == null ? BigDecimal.ZERO : percent;
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static void put(Map<String, String> text, String field, @Nullable Object value) {
        if (value != null) {
            text.put(field, value.toString());
        }
    }
}
