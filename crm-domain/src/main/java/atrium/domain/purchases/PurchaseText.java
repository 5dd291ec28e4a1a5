package atrium.domain.purchases;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.CURRENCY;
import static atrium.domain.records.FieldKind.DATE;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.LONG_TEXT;
import static atrium.domain.records.FieldKind.RECORD;
import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.catalog.LineProducts;
import atrium.domain.records.FieldReader;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
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

    static final RecordField NOTE = RecordField.of("note", LONG_TEXT, 20_000);

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("orderNumber", TEXT, 100),
            RecordField.of("source", TEXT, 100),
            new RecordField("account", RECORD, 36, List.of("account")),
            new RecordField("contact", RECORD, 36, List.of("contact")),
            RecordField.of("orderedAt", INSTANT, 40),
            RecordField.of("orderedOn", DATE, 10),
            RecordField.of("currency", CURRENCY, 3),
            new RecordField("returnOf", RECORD, 36, List.of("purchase")),
            NOTE);

    static final List<RecordField> DERIVED = List.of(
            new RecordField("purchaseKind", CHOICE, 20, List.of("order", "return")),
            RecordField.of("netTotal", AMOUNT, 40),
            RecordField.of("taxTotal", AMOUNT, 40),
            RecordField.of("total", AMOUNT, 40),
            RecordField.of("baseTotal", AMOUNT, 40));

    static final RecordRows LINES = new RecordRows(
            "lines",
            List.of(
                    RecordField.record("product", "product"),
                    RecordField.of("sku", TEXT, 100),
                    RecordField.of("text", TEXT, 500),
                    RecordField.of("quantity", AMOUNT, 40),
                    RecordField.of("unitPrice", AMOUNT, 40),
                    RecordField.of("discount", AMOUNT, 40),
                    RecordField.of("tax", AMOUNT, 40)));

    /** What nobody can be kept from seeing who sees such records. */
    static final Map<String, KeptOpen> KEPT_OPEN = Map.of(
            "orderNumber", KeptOpen.NAME,
            "source", KeptOpen.NAME,
            "account", KeptOpen.REQUIRED,
            "contact", KeptOpen.REQUIRED,
            "orderedAt", KeptOpen.REQUIRED,
            "orderedOn", KeptOpen.REQUIRED,
            "currency", KeptOpen.REQUIRED,
            "returnOf", KeptOpen.PLACE);

    private PurchaseText() {}

    static Map<String, String> write(PurchaseFacts facts) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "orderNumber", facts.orderNumber());
        put(text, "source", facts.source());
        put(text, "account", facts.accountId());
        put(text, "contact", facts.contactId());
        put(text, "orderedAt", facts.orderedAt());
        put(text, "orderedOn", facts.orderedOn());
        put(text, "currency", facts.currency());
        put(text, "returnOf", facts.returnOf());
        put(text, "note", facts.note());
        text.putAll(facts.custom().texts());
        return text;
    }

    /** All that a program is told, lines and what follows from them among it. */
    static Map<String, String> write(PurchaseDetails purchase) {
        Map<String, String> text = write(purchase.facts());
        text.put("purchaseKind", purchase.returned() ? "return" : "order");
        text.put("netTotal", plain(purchase.netTotal()));
        text.put("taxTotal", plain(purchase.taxTotal()));
        text.put("total", plain(purchase.total()));
        put(text, "baseTotal", purchase.baseTotal() == null ? null : plain(purchase.baseTotal()));
        text.putAll(
                LINES.write(purchase.lines().stream().map(PurchaseText::write).toList()));
        return text;
    }

    private static Map<String, String> write(PurchaseDetails.Line line) {
        Map<String, String> text = write(line.line());
        put(text, "sku", line.sku());
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
     * @param before what stands before the keys of its fields
     * @param products that lines may name
     * @param usual what a product costs when no price was typed
     */
    static @Nullable PurchaseLine line(
            FieldReader reader, String before, LineProducts products, Function<UUID, Optional<BigDecimal>> usual) {
        String text = reader.text(before + "text", 500);
        boolean named = text != null || LineProducts.named(reader, before);
        UUID product = products.read(reader, before);
        BigDecimal quantity = reader.decimal(before + "quantity", 12, 6);
        BigDecimal price = reader.decimal(before + "unitPrice", 15, 6);
        BigDecimal discount = percent(reader, before + "discount");
        BigDecimal tax = percent(reader, before + "tax");
        if (!named && quantity == null && price == null) {
            return null;
        }
        if (!named) {
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
        BigDecimal percent = reader.percent(field);
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
