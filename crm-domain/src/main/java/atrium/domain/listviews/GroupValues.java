package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.records.ChoiceParts;
import atrium.domain.records.ListColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which choices a list is parted: those that are possible under its filter, those that end a record last. */
final class GroupValues {

    private GroupValues() {}

    /** The choices in the order of their groups; null stands for records without one, where there may be such, before those that end. */
    static List<@Nullable String> of(ListQuery query, ListColumn column) {
        List<@Nullable String> values = new ArrayList<>();
        List<String> possible = possible(query, column);
        Set<String> ends = column.parts().ends();
        possible.stream().filter(choice -> !ends.contains(choice)).forEach(values::add);
        if (!column.parts().always()) {
            values.add(null);
        }
        possible.stream().filter(ends::contains).forEach(values::add);
        return values;
    }

    private static List<String> possible(ListQuery query, ListColumn column) {
        ChoiceParts parts = column.parts();
        if (parts.by() == null) {
            return column.choices();
        }
        Optional<Set<String>> asked = asked(query.condition(), parts.by());
        return asked.map(values -> {
                    List<String> some = values.stream()
                            .flatMap(value -> parts.within().getOrDefault(value, List.of()).stream())
                            .toList();
                    return column.choices().stream().filter(some::contains).toList();
                })
                .orElse(column.choices());
    }

    /** The values between which a filter leaves a field; empty when it may have any. */
    static Optional<Set<String>> asked(Condition condition, String field) {
        return Condition.conjuncts(condition).stream()
                .map(part -> values(part, field))
                .flatMap(Optional::stream)
                .reduce((one, other) -> {
                    Set<String> both = new HashSet<>(one);
                    both.retainAll(other);
                    return both;
                });
    }

    // "One of several" is one comparison, or several of which any is true.
    private static Optional<Set<String>> values(Condition part, String field) {
        Stream<Condition> ways = part instanceof Any any ? any.parts().stream() : Stream.of(part);
        Set<String> values = new HashSet<>();
        boolean all = ways.allMatch(way -> way instanceof Comparison one
                && one.field().equals(field)
                && one.operator() == Operator.IS
                && values.addAll(one.values()));
        return all ? Optional.of(values) : Optional.empty();
    }
}
