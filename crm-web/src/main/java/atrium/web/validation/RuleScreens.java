package atrium.web.validation;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.MatchCount;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.web.conditions.ConditionDraft;
import atrium.web.conditions.ConditionForms;
import atrium.web.conditions.ConditionScreen;
import atrium.web.conditions.ConditionWords;
import atrium.web.validation.RuleScreen.Breaking;
import atrium.web.validation.RuleScreen.Line;
import atrium.web.validation.RuleScreen.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts validation rules into words, and reads the form in which one is built. */
@Component
class RuleScreens {

    private final ValidationRuleKeeping keeping;
    private final ConditionForms forms;
    private final ConditionWords words;
    private final ListViews lists;
    private final MessageSource texts;

    RuleScreens(
            ValidationRuleKeeping keeping,
            ConditionForms forms,
            ConditionWords words,
            ListViews lists,
            MessageSource texts) {
        this.keeping = keeping;
        this.forms = forms;
        this.words = words;
        this.lists = lists;
        this.texts = texts;
    }

    /** All rules, by record type. */
    List<Part> parts(Viewer viewer) {
        return keeping.types().stream()
                .map(RecordType::code)
                .map(type -> {
                    ListDefinition scope = keeping.scope(type, viewer);
                    return new Part(
                            type,
                            keeping.of(type, viewer).stream()
                                    .map(rule -> line(rule, scope, viewer))
                                    .toList());
                })
                .toList();
    }

    private Line line(ValidationRule rule, ListDefinition scope, Viewer viewer) {
        boolean usable = rule.usable(scope.fields());
        return new Line(
                rule.id(),
                rule.message(),
                usable ? sentence(rule, scope, viewer) : text("validation.gone", viewer.locale()),
                usable,
                href(scope, rule.broken()));
    }

    private String sentence(ValidationRule rule, ListDefinition scope, Viewer viewer) {
        return text(
                "validation.says",
                viewer.locale(),
                spoken(rule.when(), scope, viewer),
                spoken(rule.demand(), scope, viewer));
    }

    private String spoken(Condition condition, ListDefinition scope, Viewer viewer) {
        return condition.equals(Condition.EVERYTHING)
                ? text("validation.always", viewer.locale())
                : words.sentence(scope, condition, viewer);
    }

    /** The form of a new rule, with a first row for what it demands. */
    SentRule blank(ListDefinition scope) {
        ConditionDraft demand = ConditionDraft.of(scope, Condition.EVERYTHING);
        demand.ask(scope.title().key());
        return new SentRule("", ConditionDraft.of(scope, Condition.EVERYTHING), demand, Map.of());
    }

    /** The form of a rule that is there; what can't be asked any more is left out of it. */
    SentRule stored(ValidationRule rule, ListDefinition scope) {
        return new SentRule(
                rule.message(), draft(rule.when(), scope), draft(rule.demand(), scope), ValidationRuleText.write(rule));
    }

    private static ConditionDraft draft(Condition condition, ListDefinition scope) {
        boolean known =
                condition.comparisons().allMatch(one -> scope.fields().own().containsKey(one.field()));
        return ConditionDraft.of(scope, known ? condition : Condition.EVERYTHING);
    }

    /** @param deed what the pressed button asked for */
    SentRule read(ListDefinition scope, MultiValueMap<String, String> sent, String deed, Viewer viewer) {
        return new SentRule(
                SentRule.message(sent),
                forms.read(scope, sent, deed, SentRule.WHEN, viewer),
                forms.read(scope, sent, deed, SentRule.DEMAND, viewer),
                SentRule.was(sent));
    }

    /**
     * The rule's parts as text.
     *
     * @throws UnreadableCondition when a condition can't be asked
     */
    Map<String, String> typed(SentRule rule, ListDefinition scope) {
        return rule.typed(scope, forms);
    }

    /** @param checked whether what is missing or wrong is said beside it */
    RuleScreen screen(
            SentRule rule,
            @Nullable UUID id,
            ListDefinition scope,
            boolean checked,
            Map<String, String> errors,
            Viewer viewer) {
        String type = scope.type().code();
        return new RuleScreen(
                text(id == null ? "validation.new." + type : "validation.edit", viewer.locale()),
                type,
                id,
                rule.was(),
                rule.message(),
                shown(rule.when(), scope, checked, SentRule.WHEN, viewer),
                shown(rule.demand(), scope, checked, SentRule.DEMAND, viewer),
                errors,
                null,
                null);
    }

    private ConditionScreen shown(
            ConditionDraft draft, ListDefinition scope, boolean checked, String prefix, Viewer viewer) {
        UnreadableCondition problem = null;
        if (checked) {
            try {
                forms.require(scope, draft);
            } catch (UnreadableCondition found) {
                problem = found;
            }
        }
        return forms.screen(draft, problem, checked, prefix, viewer);
    }

    /** The form with how many records would break the rule, or with why that can't be asked. */
    RuleScreen counted(SentRule rule, @Nullable UUID id, ListDefinition scope, Viewer viewer) {
        RuleScreen screen = screen(rule, id, scope, true, Map.of(), viewer);
        try {
            forms.require(scope, rule.when());
            forms.require(scope, rule.demand());
            ValidationRule asked = new ValidationRule(
                    new UUID(0, 0),
                    scope.type().code(),
                    rule.message(),
                    rule.when().condition(),
                    rule.demand().condition());
            return screen.with(breaking(asked, viewer), null);
        } catch (UnreadableCondition saidBesideIt) {
            return screen;
        }
    }

    /** The form with what the rule says meanwhile. */
    RuleScreen conflicted(SentRule rule, ValidationRule theirs, ListDefinition scope, Viewer viewer) {
        String conflict = text(
                "validation.conflict",
                viewer.locale(),
                theirs.message(),
                spoken(theirs.when(), scope, viewer),
                spoken(theirs.demand(), scope, viewer));
        return screen(rule, theirs.id(), scope, false, Map.of(), viewer).with(null, conflict);
    }

    /** How many records the viewer sees that break it. */
    Breaking breaking(ValidationRule rule, Viewer viewer) {
        String filter = ConditionText.write(rule.broken());
        ListQuery query = lists.read(rule.recordType(), Map.of("filter", filter), viewer);
        MatchCount count = lists.count(query, viewer);
        Locale locale = viewer.locale();
        if (count.number() == 0) {
            return new Breaking(text("validation.counted.none", locale), null);
        }
        String noun = text("list.noun." + rule.recordType(), locale, count.number());
        return new Breaking(
                text("validation.counted", locale, count.more() ? text("list.more-than", locale, noun) : noun),
                href(query.definition(), rule.broken()));
    }

    private static String href(ListDefinition of, Condition filter) {
        return UriComponentsBuilder.fromPath(of.type().path())
                .queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(ConditionText.write(filter))
                .toUriString();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
