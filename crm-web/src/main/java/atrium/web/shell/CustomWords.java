package atrium.web.shell;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a custom field holds as its reader writes it. */
@Component
public class CustomWords {

    private final CustomFields fields;
    private final MessageSource texts;

    CustomWords(CustomFields fields, MessageSource texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * What a record holds in one of its fields.
     *
     * @param text as its reader writes it; null when nothing is filled in
     * @param href where it leads; null for most
     */
    public record Fact(
            String key,
            String label,
            @Nullable String text,
            @Nullable String href) {}

    /** What a record holds in each of the fields that the company added to its type, in the order of the page. */
    public List<Fact> facts(String recordType, CustomValues values, Wording say, Locale locale) {
        return fields.of(recordType).all().stream()
                .map(field -> {
                    String value = values.texts().get(field.key());
                    return value == null
                            ? new Fact(field.key(), field.label(), null, null)
                            : new Fact(field.key(), field.label(), say(field, value, say, locale), href(field, value));
                })
                .toList();
    }

    private static @Nullable String href(CustomField field, String value) {
        return switch (field.kind()) {
            case WEB_ADDRESS -> value;
            case EMAIL -> "mailto:" + value;
            default -> null;
        };
    }

    /** A stored text form: days and numbers as in the reader's country, the label of a choice. */
    public String say(CustomField field, String value, Wording say, Locale locale) {
        return switch (field.kind()) {
            case NUMBER -> say.exactly(new BigDecimal(value));
            case DATE -> say.date(LocalDate.parse(value));
            case CHOICE, YES_NO ->
                Objects.requireNonNullElse(texts.getMessage(field.key() + "." + value, null, null, locale), value);
            default -> value;
        };
    }
}
