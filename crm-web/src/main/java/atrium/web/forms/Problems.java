package atrium.web.forms;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
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

    /** One sentence per wrong field, or {@link #WHOLE}; values of a conflict are said as they are stored. */
    public Map<String, String> sentences(RuleViolation violation, Locale locale) {
        if (violation instanceof EditConflict conflict) {
            return conflicts(conflict, (field, value) -> value, locale);
        }
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

    /**
     * One sentence for each field that somebody else changed meanwhile, which names the value it has now.
     *
     * @param spoken how a value of a field is said, from the field's key and the value, which may be empty
     */
    public Map<String, String> conflicts(EditConflict conflict, BinaryOperator<String> spoken, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (EditConflict.Clash clash : conflict.clashes()) {
            String said = spoken.apply(clash.field(), Objects.requireNonNullElse(clash.theirs(), ""));
            sentences.put(
                    clash.field(),
                    texts.getMessage("field.problem.conflict", new Object[] {said.isBlank() ? "–" : said}, locale));
        }
        return sentences;
    }

    /** What a form starts from when it is shown again after a conflict, so that sending it again keeps what was typed. */
    public static Map<String, String> startedFrom(Map<String, String> was, EditConflict conflict) {
        Map<String, String> stored = new HashMap<>(was);
        conflict.clashes().forEach(clash -> stored.put(clash.field(), Objects.requireNonNullElse(clash.theirs(), "")));
        return stored;
    }
}
