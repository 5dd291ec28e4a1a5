package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into custom fields, kind by kind, into the text form in which it is stored. */
final class CustomReading {

    private CustomReading() {}

    /**
     * Reads one field, and notes when it can't be read.
     *
     * @param currency of amounts with which none is named
     * @param texts takes the text form; a field that is empty or can't be read leaves nothing there
     */
    static void read(CustomField field, FieldReader reader, Supplier<String> currency, Map<String, String> texts) {
        String text = text(field, reader);
        if (text == null) {
            return;
        }
        texts.put(field.key(), text);
        if (field.kind() == CustomKind.MONEY) {
            int before = reader.problems().size();
            String typed = reader.currency(field.currencyKey());
            texts.put(
                    field.currencyKey(),
                    typed == null && reader.problems().size() == before ? currency.get() : String.valueOf(typed));
        }
    }

    private static @Nullable String text(CustomField field, FieldReader reader) {
        String key = field.key();
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> reader.text(key, field.kind().maxLength());
            case NUMBER, MONEY -> {
                BigDecimal number = reader.amount(key);
                yield number == null ? null : plain(number);
            }
            case DATE -> written(reader.date(key));
            case DATE_TIME -> written(reader.instant(key));
            case CHOICE, YES_NO -> reader.choice(key, field.codes());
            case SEVERAL_CHOICES -> reader.choices(key, field.codes());
            case EMAIL -> reader.email(key);
            case WEB_ADDRESS -> reader.webAddress(key);
            case PERSON, RECORD -> written(reader.id(key));
        };
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
