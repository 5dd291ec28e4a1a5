package atrium.web.shell;

import atrium.domain.customfields.CustomChoice;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Answers for texts that no bundle has: the names, choices, helps and headings of custom fields, as the company wrote them. */
@Component
class CustomTexts implements SmartInitializingSingleton {

    private static final String FIELD = "field.";
    private static final String HELP = ".help";
    private static final String SECTION = "section.custom.";
    private static final String CURRENCY = "Currency";

    private final CustomFields fields;
    private final HierarchicalMessageSource bundles;

    CustomTexts(CustomFields fields, HierarchicalMessageSource bundles) {
        this.fields = fields;
        this.bundles = bundles;
    }

    @Override
    public void afterSingletonsInstantiated() {
        bundles.setParentMessageSource(new Source());
    }

    private @Nullable String text(String code, Locale locale) {
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

    /** The texts as they stand: nothing in them is a pattern. */
    private final class Source extends AbstractMessageSource {

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            return text(code, locale);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            String text = text(code, locale);
            return text == null ? null : new MessageFormat("'" + text.replace("'", "''") + "'", locale);
        }
    }
}
