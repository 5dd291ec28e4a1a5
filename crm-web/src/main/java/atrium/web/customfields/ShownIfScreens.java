package atrium.web.customfields;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.customfields.CustomField;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionDraft;
import atrium.web.conditions.ConditionForms;
import atrium.web.customfields.CustomFieldForms.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The part of a field's form in which people build the condition on which it is shown; what is stored is its text. */
@Component
class ShownIfScreens {

    /** The part of a field that holds the condition. */
    static final String FIELD = "customShownIf";

    private static final String PREFIX = "shown.";

    // Sent by whoever had the builder before the eyes: who didn't changes nothing about the condition.
    private static final String BUILT = PREFIX + "built";

    private final CustomFieldScreens screens;
    private final ConditionForms forms;
    private final ListViews lists;

    ShownIfScreens(CustomFieldScreens screens, ConditionForms forms, ListViews lists) {
        this.screens = screens;
        this.forms = forms;
        this.lists = lists;
    }

    /** Puts a condition into the form that is stored; what can't be asked any more is said, and left out. */
    ModelAndView stored(ModelAndView page, Subject subject, String text, Viewer viewer) {
        ListDefinition scope = scope(subject, viewer);
        try {
            Condition condition = text.isEmpty() ? Condition.EVERYTHING : ConditionText.parse(text);
            ConditionCheck.require(condition, scope.fields());
            return put(page, scope, ConditionDraft.of(scope, condition), false, viewer);
        } catch (UnreadableCondition gone) {
            return put(page, scope, ConditionDraft.of(scope, Condition.EVERYTHING), false, viewer)
                    .addObject("unreadable", text);
        }
    }

    /**
     * Puts the condition into the form that was sent.
     *
     * @param deed what the pressed button asked for
     * @param checked whether what is missing or wrong is said beside it
     */
    ModelAndView sent(
            ModelAndView page,
            Subject subject,
            MultiValueMap<String, String> typed,
            String deed,
            boolean checked,
            Viewer viewer) {
        ListDefinition scope = scope(subject, viewer);
        return put(page, scope, forms.read(scope, typed, deed, PREFIX, viewer), checked, viewer);
    }

    /**
     * The condition that was built, as text; nothing where none was sent.
     *
     * @throws InvalidRecord when it can't be asked
     */
    Map<String, String> read(Subject subject, MultiValueMap<String, String> typed, Viewer viewer) {
        if (!typed.containsKey(BUILT)) {
            return Map.of();
        }
        ListDefinition scope = scope(subject, viewer);
        ConditionDraft draft = forms.read(scope, typed, "", PREFIX, viewer);
        try {
            forms.require(scope, draft);
        } catch (UnreadableCondition problem) {
            throw new InvalidRecord(List.of(new InvalidValue(FIELD, problem.messageKey(), problem.arguments())));
        }
        Condition condition = draft.condition();
        return Map.of(FIELD, condition.equals(Condition.EVERYTHING) ? "" : ConditionText.write(condition));
    }

    private ModelAndView put(
            ModelAndView page, ListDefinition scope, ConditionDraft draft, boolean checked, Viewer viewer) {
        UnreadableCondition problem = null;
        if (checked) {
            try {
                forms.require(scope, draft);
            } catch (UnreadableCondition found) {
                problem = found;
            }
        }
        return page.addObject("builtKey", FIELD)
                .addObject("builtBy", "admin/custom-fields/_shown_if")
                .addObject("shownIf", forms.screen(draft, problem, checked, PREFIX, viewer));
    }

    // A field can't depend on itself.
    private ListDefinition scope(Subject subject, Viewer viewer) {
        Set<String> own = own(subject.field());
        return lists.read(screens.type(subject.type()).code(), Map.of(), viewer)
                .definition()
                .only(screens.type(subject.type()).fields().stream()
                        .map(RecordField::key)
                        .filter(key -> !own.contains(key))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> own(@Nullable CustomField field) {
        return field == null
                ? Set.of()
                : field.fields().stream().map(RecordField::key).collect(Collectors.toSet());
    }
}
