package atrium.web.conditions;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.listviews.ListDefinition;
import atrium.web.conditions.DraftPart.Group;
import atrium.web.conditions.DraftPart.Match;
import atrium.web.conditions.DraftPart.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A condition while a person builds it: groups and rows in the order in which they stand, the outermost group first. */
public final class ConditionDraft {

    /** Number of the outermost group. */
    static final int ROOT = 0;

    private final ListDefinition definition;
    private final List<DraftPart> parts = new ArrayList<>();

    ConditionDraft(ListDefinition definition) {
        this.definition = definition;
    }

    /** The draft of a condition that is there. */
    public static ConditionDraft of(ListDefinition definition, Condition condition) {
        ConditionDraft draft = new ConditionDraft(definition);
        boolean group = draft.grouped(condition) && !(condition instanceof Has) && !draft.hasNot(condition);
        draft.add(ROOT, -1, group ? condition : new All(List.of()));
        if (!group) {
            draft.append(ROOT, condition);
        }
        return draft;
    }

    /** All parts, each group before what stands in it. */
    List<DraftPart> parts() {
        return List.copyOf(parts);
    }

    List<DraftPart> in(int group) {
        return parts.stream().filter(part -> part.in() == group).toList();
    }

    /** The list whose fields a group asks for. */
    ListDefinition scope(int group) {
        String relation = relation(group);
        return relation == null ? definition : definition.relation(relation).related();
    }

    /** The relation whose records a part is asked of; null when it is asked of the record itself. */
    @Nullable String relation(int group) {
        for (int at = group; at >= ROOT; at = part(at).map(DraftPart::in).orElse(-1)) {
            if (part(at).orElse(null) instanceof Group one && one.relation() != null) {
                return one.relation();
            }
        }
        return null;
    }

    /** Adds a row that asks for a field; the outermost group then demands it beside all that was there. */
    public void ask(String field) {
        if (part(ROOT).orElse(null) instanceof Group root && root.match() != Match.ALL && !in(ROOT).isEmpty()) {
            int moved = next();
            parts.replaceAll(part -> moved(part, moved));
            parts.add(0, new Group(ROOT, -1, Match.ALL, null, true));
            parts.replaceAll(part -> part.id() == moved && part instanceof Group group
                    ? new Group(moved, ROOT, group.match(), null, true)
                    : part);
        }
        addRow(ROOT, field);
    }

    private static DraftPart moved(DraftPart part, int to) {
        if (part.id() == ROOT && part instanceof Group group) {
            return new Group(to, group.in(), group.match(), group.relation(), group.there());
        }
        return part.in() == ROOT ? within(part, to) : part;
    }

    private static DraftPart within(DraftPart part, int group) {
        return part instanceof Row row
                ? new Row(row.id(), group, row.field(), row.comparing(), row.typed(), row.unit())
                : new Group(
                        part.id(), group, ((Group) part).match(), ((Group) part).relation(), ((Group) part).there());
    }

    void add(DraftPart part) {
        parts.add(part);
    }

    /** Adds a row to a group; without a field for the one that names the record. */
    void addRow(int group, @Nullable String field) {
        String asked = field == null ? scope(group).title().key() : field;
        Comparing first = Comparing.of(scope(group).asked(asked).kind()).get(0);
        parts.add(new Row(next(), group, asked, first, List.of(), first.unit(List.of())));
    }

    void addGroup(int group) {
        int id = next();
        parts.add(new Group(id, group, Match.ANY, null, true));
        addRow(id, null);
    }

    void replaceRows(UnaryOperator<Row> change) {
        parts.replaceAll(part -> part instanceof Row row ? change.apply(row) : part);
    }

    /** Takes a part out, and all that stands in it; the outermost group only loses what stands in it. */
    void remove(int id) {
        in(id).forEach(part -> remove(part.id()));
        parts.removeIf(part -> part.id() == id && id != ROOT);
    }

    Optional<DraftPart> part(int id) {
        return parts.stream().filter(part -> part.id() == id).findFirst();
    }

    private int next() {
        return parts.stream().mapToInt(DraftPart::id).max().orElse(ROOT) + 1;
    }

    /** The condition as far as it was built; empty groups ask for nothing. */
    public Condition condition() {
        return part(ROOT).flatMap(this::condition).orElse(Condition.EVERYTHING);
    }

    /** The comparison that a row asks for. */
    Comparison comparison(Row row) {
        return row.comparing().comparison(row.field(), row.typed(), row.unit());
    }

    private Optional<Condition> condition(DraftPart part) {
        if (part instanceof Row row) {
            return Optional.of(comparison(row));
        }
        Group group = (Group) part;
        List<Condition> conditions = in(group.id()).stream()
                .map(this::condition)
                .flatMap(Optional::stream)
                .toList();
        if (group.relation() != null) {
            Condition has = new Has(group.relation(), matched(group.match(), conditions));
            return Optional.of(group.there() ? has : new Not(has));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(matched(group.match(), conditions));
    }

    private static Condition matched(Match match, List<Condition> parts) {
        Function<List<Condition>, Condition> any = some -> some.size() == 1 ? some.get(0) : new Any(some);
        if (parts.isEmpty()) {
            return Condition.EVERYTHING;
        }
        return switch (match) {
            case ALL -> Condition.all(parts);
            case ANY -> any.apply(parts);
            case NONE -> new Not(any.apply(parts));
            case NOT_ALL -> new Not(Condition.all(parts));
        };
    }

    private void append(int group, Condition condition) {
        if (condition instanceof Comparison comparison) {
            Comparing comparing = Comparing.of(comparison);
            List<String> values = comparison.values();
            parts.add(new Row(
                    next(), group, comparison.field(), comparing, comparing.typed(values), comparing.unit(values)));
        } else if (condition instanceof Not not && not.part() instanceof Not twice) {
            append(group, twice.part());
        } else {
            add(next(), group, condition);
        }
    }

    private void add(int id, int group, Condition condition) {
        if (condition instanceof Has || hasNot(condition)) {
            Has has = (Has) (condition instanceof Not not ? not.part() : condition);
            boolean whole = grouped(has.part()) && !(has.part() instanceof Has);
            fill(id, group, whole ? has.part() : Condition.EVERYTHING, has.relation(), !(condition instanceof Not));
            if (!whole) {
                append(id, has.part());
            }
        } else {
            fill(id, group, condition, null, true);
        }
    }

    private void fill(int id, int group, Condition condition, @Nullable String relation, boolean there) {
        Condition inner = condition instanceof Not not ? not.part() : condition;
        boolean negated = condition instanceof Not;
        Match match = inner instanceof All ? negated ? Match.NOT_ALL : Match.ALL : negated ? Match.NONE : Match.ANY;
        parts.add(new Group(id, group, match, relation, there));
        List<Condition> within =
                inner instanceof All all ? all.parts() : inner instanceof Any any ? any.parts() : List.of(inner);
        within.forEach(part -> append(id, part));
    }

    private boolean grouped(Condition condition) {
        return !(condition instanceof Comparison) && !(condition instanceof Not not && not.part() instanceof Not);
    }

    private boolean hasNot(Condition condition) {
        return condition instanceof Not not && not.part() instanceof Has;
    }
}
