package atrium.web.shell;

import atrium.domain.customfields.CustomChoice;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Answers for texts that no bundle has: the names, choices and helps of custom fields, as the company wrote them. */
@Component
class CustomTexts extends AbstractMessageSource implements SmartInitializingSingleton {

    private static final String FIELD = "field." + CustomField.PREFIX;
    private static final String HELP = ".help";

    private final CustomFields fields;
    private final MessageSource bundles;

    CustomTexts(CustomFields fields, MessageSource bundles) {
        this.fields = fields;
        this.bundles = bundles;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ((HierarchicalMessageSource) bundles).setParentMessageSource(this);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = resolveCodeWithoutArguments(code, locale);
        return text == null ? null : new MessageFormat("'" + text.replace("'", "''") + "'", locale);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        if (code.startsWith(FIELD)) {
            boolean help = code.endsWith(HELP);
            String key = code.substring(
                    FIELD.length() - CustomField.PREFIX.length(), code.length() - (help ? HELP.length() : 0));
            return fields.byKey(key)
                    .map(field -> help ? field.help() : field.label())
                    .orElse(null);
        }
        int dot = code.indexOf('.');
        if (!code.startsWith(CustomField.PREFIX) || dot < 0) {
            return null;
        }
        Optional<CustomField> field = fields.byKey(code.substring(0, dot));
        return field.map(found -> choice(found, code.substring(dot + 1), locale))
                .orElse(null);
    }

    private @Nullable String choice(CustomField field, String code, Locale locale) {
        return switch (field.kind()) {
            case YES_NO -> field.codes().contains(code) ? bundles.getMessage("custom." + code, null, locale) : null;
            default ->
                field.choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .map(CustomChoice::label)
                        .findFirst()
                        .orElse(null);
        };
    }
}
