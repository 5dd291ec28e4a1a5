package atrium.web.validation;

import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.validation.ValidationRuleText;
import atrium.web.conditions.ConditionDraft;
import atrium.web.conditions.ConditionForms;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule as it is being built.
 *
 * @param was text form of the rule as the person saw it first, by part
 */
record SentRule(String message, ConditionDraft when, ConditionDraft demand, Map<String, String> was) {

    static final String WHEN = "when.";
    static final String DEMAND = "demand.";
    static final String WAS = "was.";

    /** Whether both conditions can be asked; what is typed by part then. */
    Map<String, String> typed(ListDefinition scope, ConditionForms forms) throws UnreadableCondition {
        forms.require(scope, when);
        forms.require(scope, demand);
        return Map.of(
                ValidationRuleText.MESSAGE,
                message,
                ValidationRuleText.WHEN,
                ConditionText.write(when.condition()),
                ValidationRuleText.DEMAND,
                ConditionText.write(demand.condition()));
    }

    static Map<String, String> was(MultiValueMap<String, String> sent) {
        Map<String, String> was = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(WAS)) {
                was.put(name.substring(WAS.length()), Objects.requireNonNullElse(values.get(0), ""));
            }
        });
        return was;
    }

    static String message(MultiValueMap<String, String> sent) {
        @Nullable String typed = sent.getFirst(ValidationRuleText.MESSAGE);
        return typed == null ? "" : typed;
    }
}
