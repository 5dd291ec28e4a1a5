package atrium.web.conditions;

import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListRelation;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionScreen.FieldGroup;
import atrium.web.conditions.ConditionScreen.GroupView;
import atrium.web.conditions.ConditionScreen.PartView;
import atrium.web.conditions.ConditionScreen.RowView;
import atrium.web.conditions.ConditionScreen.Value;
import atrium.web.conditions.DraftPart.Group;
import atrium.web.conditions.DraftPart.Match;
import atrium.web.conditions.DraftPart.Row;
import atrium.web.records.RecordPickers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts one draft of a condition into the words of the person who builds it. */
final class DraftRendering {

    // Deeper groups can be typed into an address, and are shown; nobody builds them by hand.
    private static final int DEPTH = 4;

    private final ConditionDraft draft;
    private final boolean checked;
    private final String prefix;
    private final ConditionWords words;
    private final RecordPickers pickers;
    private final MessageSource texts;
    private final Viewer viewer;
    private final Locale locale;
    private int problems;

    /**
     * @param checked whether what is missing or wrong is said beside it
     * @param prefix begins the names of all inputs
     */
    DraftRendering(
            ConditionDraft draft,
            boolean checked,
            String prefix,
            ConditionWords words,
            RecordPickers pickers,
            MessageSource texts,
            Viewer viewer) {
        this.draft = draft;
        this.checked = checked;
        this.prefix = prefix;
        this.words = words;
        this.pickers = pickers;
        this.texts = texts;
        this.viewer = viewer;
        this.locale = viewer.locale();
    }

    /** How many rows were found wrong so far. */
    int problems() {
        return problems;
    }

    PartView part(DraftPart part, int depth) {
        String name = prefix + SentDraft.name(part.id(), "");
        return part instanceof Group group
                ? new PartView(group.id(), group.in(), prefix, name, group(group, depth), null)
                : new PartView(part.id(), part.in(), prefix, name, null, row((Row) part));
    }

    private GroupView group(Group group, int depth) {
        List<Option> matches = Stream.of(Match.values())
                .map(match -> new Option(match.code(), text("filter.match." + match.code())))
                .toList();
        String related = group.relation() == null ? null : words.many(draft.scope(group.id()), locale);
        return new GroupView(
                matches,
                group.match().code(),
                group.relation(),
                related,
                group.there(),
                depth < DEPTH,
                draft.in(group.id()).stream().map(part -> part(part, depth + 1)).toList());
    }

    private RowView row(Row row) {
        ListDefinition scope = draft.scope(row.in());
        ListColumn column = scope.asked(row.field());
        List<Option> options = options(row, column);
        boolean record = column.kind() == FieldKind.RECORD && row.comparing().takes() != Comparing.Values.NONE;
        return new RowView(
                fields(scope, draft.relation(row.in()) == null),
                row.field(),
                words.label(scope, row.field(), locale),
                ways(column),
                row.comparing().code(),
                record ? "record" : input(row, column, options),
                values(row, column, record),
                options,
                row.unit(),
                record ? pickers.choices(column.choices().get(0)) : null,
                problem(row, scope));
    }

    private List<Option> ways(ListColumn column) {
        boolean unpicked = column.kind() == FieldKind.RECORD
                && !pickers.offers(column.choices().get(0));
        return Comparing.of(column.kind()).stream()
                .filter(way -> !unpicked || way.takes() == Comparing.Values.NONE)
                .map(way -> new Option(way.code(), text("filter.operator." + way.code())))
                .toList();
    }

    private List<Option> options(Row row, ListColumn column) {
        return switch (row.comparing().takes()) {
            case PERIOD ->
                Comparing.PERIODS.stream()
                        .map(unit -> new Option(unit, text("filter.periods." + unit)))
                        .toList();
            case UNIT ->
                Comparing.UNITS.stream()
                        .map(unit -> new Option(unit, text("filter.unit." + unit)))
                        .toList();
            case NONE -> List.of();
            default -> words.options(column, locale);
        };
    }

    private String input(Row row, ListColumn column, List<Option> options) {
        return switch (row.comparing().takes()) {
            case NONE -> "none";
            case PERIOD -> "period";
            case UNIT -> "unit";
            default ->
                !options.isEmpty()
                        ? "options"
                        : switch (column.kind()) {
                            case INSTANT, DATE ->
                                row.typed().stream().allMatch(DraftRendering::isDate) ? "date" : "text";
                            case WHOLE, YEAR, AMOUNT -> "number";
                            default -> "text";
                        };
        };
    }

    private List<Value> values(Row row, ListColumn column, boolean record) {
        int least = switch (row.comparing().takes()) {
            case NONE, UNIT -> 0;
            case TWO -> 2;
            default -> 1;
        };
        List<String> typed = new ArrayList<>(row.typed());
        if (row.comparing().takes() == Comparing.Values.SOME) {
            typed.removeIf(String::isBlank);
        }
        while (typed.size() < least) {
            typed.add("");
        }
        int most = row.comparing().takes() == Comparing.Values.SOME ? typed.size() : least;
        return typed.stream()
                .limit(most)
                .map(value -> new Value(value, record ? named(column, value) : ""))
                .toList();
    }

    private String named(ListColumn column, String id) {
        return pickers.name(column.choices().get(0), id, viewer).orElse("");
    }

    private @Nullable String problem(Row row, ListDefinition scope) {
        if (!checked) {
            return null;
        }
        try {
            ConditionCheck.require(draft.comparison(row), scope.fields());
            return null;
        } catch (UnreadableCondition problem) {
            problems++;
            return words.sentence(problem, locale);
        }
    }

    private List<FieldGroup> fields(ListDefinition scope, boolean outermost) {
        List<FieldGroup> groups = new ArrayList<>();
        groups.add(new FieldGroup("", fields(scope, "", scope.columns())));
        if (!outermost) {
            return groups;
        }
        for (ListRelation relation : scope.relations()) {
            if (!relation.many()) {
                List<ListColumn> asked = relation.related().columns().stream()
                        .filter(column -> scope.fields().own().containsKey(relation.key() + "." + column.key()))
                        .toList();
                groups.add(new FieldGroup(
                        words.label(scope, relation.key(), locale), fields(scope, relation.key() + ".", asked)));
            }
        }
        List<Option> related = scope.relations().stream()
                .filter(ListRelation::many)
                .map(relation ->
                        new Option(SentDraft.HAS + relation.key(), words.many(relation.related(), locale) + "…"))
                .toList();
        if (!related.isEmpty()) {
            groups.add(new FieldGroup(text("filter.related"), related));
        }
        return groups;
    }

    private List<Option> fields(ListDefinition of, String prefix, List<ListColumn> columns) {
        return columns.stream()
                .map(column -> new Option(prefix + column.key(), words.label(of, prefix + column.key(), locale)))
                .toList();
    }

    private String text(String key) {
        return texts.getMessage(key, null, locale);
    }

    private static boolean isDate(String value) {
        return value.isBlank() || value.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
