package atrium.web.forms;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.InvalidRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences why a form was not accepted. */
@Component
public class Problems {

    /** Key of the sentences that belong to no field. */
    public static final String WHOLE = "";

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    /** One sentence per wrong field, or {@link #WHOLE}. */
    public Map<String, String> sentences(RuleViolation violation, Locale locale) {
        List<? extends RuleViolation> all =
                violation instanceof InvalidRecord invalid ? invalid.problems() : List.of(violation);
        Map<String, String> sentences = new LinkedHashMap<>();
        for (RuleViolation one : all) {
            String field = one.field();
            sentences.merge(
                    field == null ? WHOLE : field,
                    texts.getMessage(one.messageKey(), one.arguments().toArray(), locale),
                    (first, second) -> first + " " + second);
        }
        return sentences;
    }
}
