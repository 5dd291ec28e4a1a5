package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.Operator;
import atrium.domain.listviews.ColumnWidths;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the forms of a list page send beside the parts of its address; applied, it becomes the canonical address. */
final class ListForm {

    /** Begins the name of a quick filter. */
    static final String QUICK = "is.";

    private static final String COLUMN = "column";
    private static final String ASK = "ask";
    private static final String BY = "by";

    /** Begins the name of a column's width. */
    private static final String WIDTH = "width.";

    private final MultiValueMap<String, String> parameters;

    private ListForm(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static ListForm of(MultiValueMap<String, String> parameters) {
        return new ListForm(parameters);
    }

    /** The parts of the address, and whatever nobody knows. */
    Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!isOwn(name)) {
                parts.put(name, String.join(",", values));
            }
        });
        return parts;
    }

    /** Whether a form was sent, whose answer stands at another address. */
    boolean changes() {
        return parameters.containsKey(COLUMN)
                || parameters.containsKey(BY)
                || parameters.keySet().stream().anyMatch(name -> name.startsWith(QUICK) || name.startsWith(WIDTH))
                || parameters.entrySet().stream()
                        .anyMatch(part -> ListQuery.PARTS.contains(part.getKey())
                                && part.getValue().stream().allMatch(String::isBlank));
    }

    /** Whether the filter is being built. */
    boolean builds() {
        return parameters.containsKey(ASK);
    }

    /**
     * The field that is to be asked for; null when none was chosen.
     *
     * @throws atrium.domain.conditions.UnreadableCondition when the list has no such field
     */
    @Nullable String asked(ListDefinition definition) {
        String field = parameters.getFirst(ASK);
        if (field == null || field.isBlank()) {
            return null;
        }
        ConditionCheck.require(Comparison.of(field, Operator.IS_FILLED), definition.fields());
        return field;
    }

    /** @throws atrium.domain.conditions.UnreadableCondition when a quick filter can't be asked */
    ListQuery applyTo(ListQuery query) {
        return sorted(sized(columns(query.where(condition(query)))));
    }

    /** The filter with what was typed into the quick ones, which may be nothing that can be asked. */
    Condition condition(ListQuery query) {
        List<Condition> parts = new ArrayList<>(Condition.conjuncts(query.condition()));
        parameters.forEach((name, values) -> {
            if (name.startsWith(QUICK)) {
                replace(parts, name.substring(QUICK.length()), values.get(0).strip());
            }
        });
        return Condition.all(parts);
    }

    // The same column twice is meant once.
    private ListQuery sorted(ListQuery query) {
        List<String> chosen = parameters.get(BY);
        if (chosen == null) {
            return query;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        chosen.stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .forEach(key -> keys.putIfAbsent(key.startsWith("-") ? key.substring(1) : key, key));
        return query.sortedBy(String.join(",", keys.values()));
    }

    /** The value of a quick filter: the one value its field is, in the conditions that must all be true. */
    static String quickValue(ListQuery query, String field) {
        return Condition.conjuncts(query.condition()).stream()
                .filter(part -> isQuick(part, field))
                .map(part -> ((Comparison) part).values().get(0))
                .findFirst()
                .orElse("");
    }

    private static boolean isQuick(Condition part, String field) {
        return part instanceof Comparison comparison
                && comparison.field().equals(field)
                && comparison.operator() == Operator.IS
                && comparison.values().size() == 1;
    }

    private static void replace(List<Condition> parts, String field, String value) {
        int at = 0;
        while (at < parts.size() && !isQuick(parts.get(at), field)) {
            at++;
        }
        if (at < parts.size()) {
            parts.remove(at);
        }
        if (!value.isEmpty()) {
            parts.add(Math.min(at, parts.size()), Comparison.of(field, Operator.IS, value));
        }
    }

    // Blank widths are the column's own; what is no number, or out of bounds, comes as near as there is.
    private ListQuery sized(ListQuery query) {
        Map<String, Integer> widths = new HashMap<>(query.widths());
        for (String column : query.columns()) {
            String typed = parameters.getFirst(WIDTH + column);
            if (typed != null && typed.strip().matches("\\d{1,6}")) {
                int width = Integer.parseInt(typed.strip());
                widths.put(column, Math.max(ColumnWidths.LEAST, Math.min(width, ColumnWidths.MOST)));
            } else if (typed != null) {
                widths.remove(column);
            }
        }
        return widths.equals(query.widths()) ? query : query.sized(widths);
    }

    private ListQuery columns(ListQuery query) {
        List<String> chosen = parameters.get(COLUMN);
        if (chosen == null) {
            return query;
        }
        Set<String> ordered = new LinkedHashSet<>();
        ordered.add(query.definition().title().key());
        chosen.stream().filter(query.definition()::has).forEach(ordered::add);
        return query.showing(List.copyOf(ordered));
    }

    private static boolean isOwn(String name) {
        return name.startsWith(QUICK)
                || name.startsWith(WIDTH)
                || name.equals(COLUMN)
                || name.equals(ASK)
                || name.equals(BY);
    }
}
