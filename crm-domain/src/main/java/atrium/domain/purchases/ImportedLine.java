package atrium.domain.purchases;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file with purchases, read but not yet looked up.
 *
 * @param account what the account is recognised by; null when the row names none
 * @param orderedAt null when the row says no time
 * @param sku the product's number, or its id where it has none
 * @param productName what the product is called
 * @param text what the line itself says
 * @param problem why the row can't be used; null when it can
 */
record ImportedLine(
        Row row,
        String source,
        String orderNumber,
        @Nullable String account,
        @Nullable String contact,
        @Nullable Instant orderedAt,
        @Nullable LocalDate orderedOn,
        String currency,
        @Nullable String sku,
        @Nullable String productName,
        @Nullable String text,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal tax,
        @Nullable InvalidValue problem) {

    // Numbers that went through a table of floating point numbers come back with ".0" behind them.
    private static final Pattern FLOATED = Pattern.compile("^(\\d+)\\.0+$");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Reads a row; what it leaves out is taken from the settings of the import. */
    static ImportedLine of(Row row, Map<String, String> settings, String companyCurrency, ZoneId companyZone) {
        FieldReader reader = new FieldReader(row.values());
        ZoneId zone = zone(settings.get("zone"), companyZone);
        String number = reader.required("orderNumber", 100);
        String source = reader.text("source", 100);
        String account = key(reader, "account");
        String contact = key(reader, "contact");
        String mail = reader.email("contactEmail");
        BigDecimal quantity = reader.decimal("quantity", 12, 6);
        BigDecimal price = price(reader, quantity);
        String sku = reader.text("sku", 100);
        String productName = reader.text("productName", 300);
        String text = reader.text("product", 500);
        BigDecimal discount = PurchaseText.percent(reader, "discount");
        BigDecimal tax = PurchaseText.percent(reader, "tax");
        String currency = reader.text("currency", 3);
        LocalDateTime at = moment(reader, zone);
        if (account == null && contact == null && mail == null) {
            reader.wrong("account", "import.problem.no-customer", "");
        }
        if (quantity != null && quantity.signum() == 0) {
            reader.wrong("quantity", "purchase.problem.no-quantity", "0");
        }
        return new ImportedLine(
                row,
                source == null ? settings.getOrDefault("source", "import") : source,
                number,
                account,
                contact == null && mail != null ? mail : contact,
                at == null ? null : at.atZone(zone).toInstant(),
                at == null ? null : at.toLocalDate(),
                currency == null ? settings.getOrDefault("currency", companyCurrency) : currency,
                sku,
                productName,
                text,
                quantity == null ? BigDecimal.ONE : quantity,
                price == null ? BigDecimal.ZERO : price,
                discount,
                tax,
                reader.problems().isEmpty() ? null : reader.problems().get(0));
    }

    /** Order and source together tell one purchase from all others. */
    List<String> key() {
        return List.of(source, orderNumber);
    }

    /** Whether the line's product goes by its name: it has no number, or an id for one, which only its own system knows. */
    boolean namesProduct() {
        return productName != null && (sku == null || ID.matcher(sku).matches());
    }

    /** What the product is called when nothing else tells of it. */
    @Nullable String called() {
        return productName == null ? sku : productName;
    }

    // The whole amount of a line stands for the price when no price does.
    private static @Nullable BigDecimal price(FieldReader reader, @Nullable BigDecimal quantity) {
        BigDecimal price = reader.decimal("unitPrice", 15, 6);
        BigDecimal amount = reader.decimal("amount", 15, 6);
        if (price != null || amount == null) {
            return price;
        }
        return quantity == null || quantity.signum() == 0 ? amount : amount.divide(quantity, MathContext.DECIMAL128);
    }

    private static @Nullable String key(FieldReader reader, String field) {
        String text = reader.text(field, 300);
        return text == null ? null : FLOATED.matcher(text).replaceFirst("$1");
    }

    private static @Nullable LocalDateTime moment(FieldReader reader, ZoneId zone) {
        String text = reader.required("orderedAt", 40);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.endsWith("Z")) {
                return LocalDateTime.ofInstant(Instant.parse(text), zone);
            }
            return text.length() <= 10 ? LocalDate.parse(text).atTime(12, 0) : LocalDateTime.parse(text);
        } catch (DateTimeException notATime) {
            return reader.wrong("orderedAt", "field.problem.date", text);
        }
    }

    private static ZoneId zone(@Nullable String typed, ZoneId otherwise) {
        try {
            return typed == null ? otherwise : ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
