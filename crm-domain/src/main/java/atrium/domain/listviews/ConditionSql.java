package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.Operator;
import atrium.domain.conditions.Span;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.AsciiFolding;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.SqlPredicate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a checked condition into SQL: expressions from the columns, values only as parameters. */
final class ConditionSql {

    private final ListDefinition definition;
    private final Standpoint standpoint;
    private final boolean searchable;
    private final String prefix;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param searchable whether few rows shall be found by their search documents
     * @param prefix of the parameters' names
     */
    ConditionSql(ListDefinition definition, Standpoint standpoint, boolean searchable, String prefix) {
        this.definition = definition;
        this.standpoint = standpoint;
        this.searchable = searchable;
        this.prefix = prefix;
    }

    SqlPredicate predicate(Condition condition) {
        String sql = write(condition);
        return new SqlPredicate(sql, parameters);
    }

    private String write(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().isEmpty() ? "true" : group(all.parts(), " AND ");
        }
        if (condition instanceof Any any) {
            return group(any.parts(), " OR ");
        }
        if (condition instanceof Not not) {
            return "(" + write(not.part()) + ") IS NOT TRUE";
        }
        return write((Comparison) condition);
    }

    private String group(List<Condition> parts, String word) {
        return parts.stream().map(this::write).collect(Collectors.joining(word, "(", ")"));
    }

    private String write(Comparison comparison) {
        ListColumn column = definition.column(comparison.field());
        return switch (comparison.operator()) {
            case IS_EMPTY -> column.among() == null ? column.sql() + " IS NULL" : "NOT EXISTS (" + column.among() + ")";
            case IS_FILLED ->
                column.among() == null ? column.sql() + " IS NOT NULL" : "EXISTS (" + column.among() + ")";
            case IS_NOT ->
                column.kind() == FieldKind.TAGS
                        ? "NOT " + tags(column, comparison.values())
                        : "(" + compare(column, Operator.IS, comparison.values()) + ") IS NOT TRUE";
            default -> compare(column, comparison.operator(), comparison.values());
        };
    }

    private String compare(ListColumn column, Operator operator, List<String> values) {
        return switch (column.kind()) {
            case TEXT, LONG_TEXT, EMAIL, WEB_ADDRESS, DOMAIN, EMAILS, PHONES, ADDRESSES, LINKS, TIME ->
                text(column, operator, values);
            case PHONE -> phone(column, operator, values);
            case WHOLE, YEAR, AMOUNT -> number(column, operator, values);
            case CURRENCY, COUNTRY, CHOICE -> column.sql() + oneOf(values.toArray(String[]::new));
            case PERSON, TEAM, RECORD -> column.sql() + oneOf(ids(values));
            case TAGS -> tags(column, values);
            case INSTANT, DATE -> instants(column, operator, values);
        };
    }

    private String tags(ListColumn column, List<String> values) {
        return "EXISTS (" + column.among() + " AND held.tag_id" + oneOf(ids(values)) + ")";
    }

    private String text(ListColumn column, Operator operator, List<String> values) {
        String folded = "fold(" + column.sql() + ")";
        if (operator == Operator.IS) {
            String same = values.stream()
                    .map(value -> folded + " = " + folded(value))
                    .collect(Collectors.joining(" OR ", "(", ")"));
            return values.size() == 1 ? searched(column, "words", pattern(values.get(0)), same) : same;
        }
        String pattern = pattern(values.get(0));
        String before = operator == Operator.CONTAINS ? "'%' || " : "";
        return searched(column, "words", pattern, folded + " LIKE " + before + pattern + " || '%'");
    }

    private String pattern(String value) {
        return AsciiFolding.pattern(value).map(this::bind).orElseGet(() -> "fold_pattern(" + bind(value) + ")");
    }

    private String folded(String value) {
        return AsciiFolding.fold(value).map(this::bind).orElseGet(() -> "fold(" + bind(value) + ")");
    }

    private String phone(ListColumn column, Operator operator, List<String> values) {
        String digits = "regexp_replace(" + column.sql() + ", '\\D', '', 'g')";
        if (operator == Operator.IS) {
            String[] wanted = values.stream().map(ConditionEvaluation::digits).toArray(String[]::new);
            return digits + oneOf(wanted);
        }
        String value = bind(ConditionEvaluation.digits(values.get(0)));
        String before = operator == Operator.CONTAINS ? "'%' || " : "";
        return searched(column, "phones", value, digits + " LIKE " + before + value + " || '%'");
    }

    // Says the same twice: the search document's index finds the few rows of which the exact question is asked.
    private String searched(ListColumn column, String words, String value, String exactly) {
        if (!searchable || !column.searched()) {
            return exactly;
        }
        return """
                (r.id IN (SELECT d.record_id FROM search_document d WHERE d.record_type = '%s'
                  AND d.%s LIKE '%%' || %s || '%%' AND d.%s <> '') AND %s)""".formatted(definition.type().code(), words, value, words, exactly);
    }

    private String number(ListColumn column, Operator operator, List<String> values) {
        BigDecimal[] wanted = values.stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
        return switch (operator) {
            case LESS_THAN -> column.sql() + " < " + bind(wanted[0]);
            case GREATER_THAN -> column.sql() + " > " + bind(wanted[0]);
            case BETWEEN -> column.sql() + " BETWEEN " + bind(wanted[0]) + " AND " + bind(wanted[1]);
            default -> column.sql() + oneOf(wanted);
        };
    }

    private String instants(ListColumn column, Operator operator, List<String> values) {
        if (operator != Operator.IS) {
            return span(column, Span.of(new Comparison(column.key(), operator, values), standpoint));
        }
        return values.stream()
                .map(value -> span(column, Span.of(Comparison.of(column.key(), Operator.IS, value), standpoint)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    // The indexed expression of a time that may be empty puts a value in place of nothing, so nothing is told apart.
    private String span(ListColumn column, Span span) {
        String at = column.indexed() ? column.order() : column.sql();
        boolean day = column.kind() == FieldKind.DATE;
        return "(" + column.sql() + " IS NOT NULL" + bound(at, " >= ", span.from(), day)
                + bound(at, " < ", span.to(), day) + ")";
    }

    private String bound(String at, String sign, @Nullable Instant instant, boolean day) {
        if (instant == null) {
            return "";
        }
        return " AND " + at + sign
                + bind(day ? LocalDate.ofInstant(instant, standpoint.zone()) : instant.atOffset(ZoneOffset.UTC));
    }

    private UUID[] ids(List<String> values) {
        return values.stream()
                .map(value -> value.equals(ConditionCheck.ME) ? standpoint.personId() : UUID.fromString(value))
                .toArray(UUID[]::new);
    }

    // Rows equal to one value come in the order of an index behind it; rows equal to one of several don't.
    private String oneOf(Object[] values) {
        return values.length == 1 ? " = " + bind(values[0]) : " = ANY(" + bind(values) + ")";
    }

    private String bind(Object value) {
        String name = prefix + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
