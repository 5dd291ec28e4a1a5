package atrium.web.shell;

import atrium.domain.customfields.CustomChoice;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of custom fields: their names, choices, helps and headings, as the company wrote them. */
@Component
class CustomTexts implements AddedTexts {

    private static final String FIELD = "field.";
    private static final String HELP = ".help";
    private static final String SECTION = "section.custom.";
    private static final String CURRENCY = "Currency";

    private final CustomFields fields;
    private final MessageSource bundles;

    CustomTexts(CustomFields fields, MessageSource bundles) {
        this.fields = fields;
        this.bundles = bundles;
    }

    @Override
    public @Nullable String text(String code, Locale locale) {
        if (code.startsWith(FIELD + CustomField.PREFIX)) {
            boolean help = code.endsWith(HELP);
            String key = code.substring(FIELD.length(), code.length() - (help ? HELP.length() : 0));
            if (key.endsWith(CURRENCY)) {
                return help ? null : currency(key.substring(0, key.length() - CURRENCY.length()), locale);
            }
            return fields.byKey(key)
                    .map(field -> help ? field.help() : field.label())
                    .orElse(null);
        }
        if (code.startsWith(SECTION)) {
            return code.substring(SECTION.length());
        }
        int dot = code.indexOf('.');
        return code.startsWith(CustomField.PREFIX) && dot > 0
                ? fields.byKey(code.substring(0, dot))
                        .map(field -> choice(field, code.substring(dot + 1), locale))
                        .orElse(null)
                : null;
    }

    private @Nullable String currency(String key, Locale locale) {
        return fields.byKey(key)
                .map(field -> bundles.getMessage("custom.currency-of", new Object[] {field.label()}, null, locale))
                .orElse(null);
    }

    private @Nullable String choice(CustomField field, String code, Locale locale) {
        if (field.kind() == CustomKind.YES_NO) {
            return bundles.getMessage("custom." + code, null, null, locale);
        }
        return field.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(CustomChoice::label)
                .findFirst()
                .orElse(null);
    }
}
