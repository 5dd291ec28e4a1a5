package atrium.web.shell;

import atrium.domain.customfields.CustomField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a custom field holds as its reader writes it. */
@Component
public class CustomWords {

    private final MessageSource texts;

    CustomWords(MessageSource texts) {
        this.texts = texts;
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
