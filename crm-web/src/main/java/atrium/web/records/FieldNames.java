package atrium.web.records;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the fields of records in a person's language, as their type words them. */
@Component
public class FieldNames {

    private final MessageSource texts;

    FieldNames(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * The text {@code field.<type>.<key>} where a type words a field in its own way, else {@code field.<key>}.
     *
     * @param type code of the record type
     */
    public String name(String type, String key, Locale locale) {
        String typed = texts.getMessage("field." + type + "." + key, null, null, locale);
        return typed != null ? typed : Objects.requireNonNull(texts.getMessage("field." + key, null, locale));
    }
}
