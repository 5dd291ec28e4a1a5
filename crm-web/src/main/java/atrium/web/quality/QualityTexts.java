package atrium.web.quality;

import atrium.domain.quality.Expectation;
import atrium.domain.quality.RecordQuality;
import atrium.domain.validation.ValidationRules;
import atrium.web.shell.AddedTexts;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong where the company decides what is looked for: in fields that should be filled in, and in its rules. */
@Component
class QualityTexts implements AddedTexts {

    private static final String PROBLEM = RecordQuality.PROBLEMS + ".";

    private final ValidationRules rules;
    private final MessageSource bundles;

    QualityTexts(ValidationRules rules, MessageSource bundles) {
        this.rules = rules;
        this.bundles = bundles;
    }

    @Override
    public @Nullable String text(String code, Locale locale) {
        if (!code.startsWith(PROBLEM)) {
            return null;
        }
        String problem = code.substring(PROBLEM.length());
        String said = null;
        if (problem.startsWith(Expectation.FILLED)) {
            said = missing(problem.substring(Expectation.FILLED.length()), locale);
        } else if (problem.startsWith(Expectation.RULE)) {
            said = rules.message(UUID.fromString(problem.substring(Expectation.RULE.length())))
                    .orElse(null);
        }
        // What was found before it ceased to be looked for stands in records until they are looked through again.
        return said != null ? said : bundles.getMessage("quality.gone", null, null, locale);
    }

    private @Nullable String missing(String field, Locale locale) {
        String label = bundles.getMessage("field." + field, null, null, locale);
        return label == null ? null : bundles.getMessage("quality.missing", new Object[] {label}, null, locale);
    }
}
