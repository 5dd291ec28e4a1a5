package atrium.sales.lines;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.catalog.LineProducts;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text form of lines, which forms and programs share. */
public final class LineText {

    /** The lines below a record, and what each of them tells. */
    public static final RecordRows ROWS = new RecordRows(
            "lines",
            List.of(
                    RecordField.record("product", "product"),
                    RecordField.of("sku", TEXT, 100),
                    RecordField.of("text", TEXT, 500),
                    RecordField.of("quantity", AMOUNT, 40),
                    RecordField.of("unitPrice", AMOUNT, 40),
                    RecordField.of("discount", AMOUNT, 40),
                    RecordField.of("tax", AMOUNT, 40),
                    new RecordField("recurrence", CHOICE, 10, Recurrence.CODES),
                    RecordField.of("termMonths", WHOLE, 3)));

    private static final int LONGEST_TERM = 240;

    private LineText() {}

    /** A line as text by field; what is empty is absent. */
    public static Map<String, String> write(LineItem line) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "product", line.productId());
        put(text, "text", line.text());
        put(text, "quantity", plain(line.quantity()));
        put(text, "unitPrice", line.unitPrice() == null ? null : plain(line.unitPrice()));
        put(text, "discount", plain(line.discountPercent()));
        put(text, "tax", plain(line.taxPercent()));
        if (line.recurrence() != null) {
            text.put("recurrence", line.recurrence().code());
            text.put("termMonths", String.valueOf(line.termMonths()));
        }
        return text;
    }

    /**
     * One line out of its text form; null when nothing was typed into it.
     *
     * @param before what stands before the keys of its fields
     * @param products that lines may name
     */
    static @Nullable LineItem read(FieldReader reader, String before, LineProducts products) {
        String text = reader.text(before + "text", 500);
        boolean named = text != null || LineProducts.named(reader, before);
        UUID product = products.read(reader, before);
        BigDecimal quantity = reader.decimal(before + "quantity", 12, 6);
        BigDecimal price = reader.decimal(before + "unitPrice", 15, 6);
        BigDecimal discount = reader.percent(before + "discount");
        BigDecimal tax = reader.percent(before + "tax");
        Recurrence recurrence = recurrence(reader, before);
        if (!named && quantity == null && price == null) {
            return null;
        }
        if (!named) {
            reader.wrong(before + "text", "line.problem.nothing-named", "");
        }
        if (quantity != null && quantity.signum() == 0) {
            reader.wrong(before + "quantity", "line.problem.no-quantity", "0");
        }
        return new LineItem(
                product,
                text,
                quantity == null ? BigDecimal.ONE : quantity,
                price,
                discount == null ? BigDecimal.ZERO : discount,
                tax == null ? BigDecimal.ZERO : tax,
                recurrence,
                term(reader, before, recurrence));
    }

    private static @Nullable Recurrence recurrence(FieldReader reader, String before) {
        String code = reader.choice(before + "recurrence", Recurrence.CODES);
        return code == null ? null : Recurrence.of(code);
    }

    private static int term(FieldReader reader, String before, @Nullable Recurrence recurrence) {
        Integer typed = reader.whole(before + "termMonths", 1, LONGEST_TERM);
        if (recurrence == null) {
            return 0;
        }
        int term = typed == null ? LineItem.USUAL_TERM : typed;
        if (term % recurrence.months() != 0) {
            reader.wrong(before + "termMonths", "line.problem.term." + recurrence.code(), String.valueOf(term));
        }
        return term;
    }

    /** The number without an exponent and without zeros at its end. */
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static void put(Map<String, String> text, String field, @Nullable Object value) {
        if (value != null) {
            text.put(field, value.toString());
        }
    }
}
