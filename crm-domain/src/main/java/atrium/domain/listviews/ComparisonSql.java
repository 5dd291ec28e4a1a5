package atrium.domain.listviews;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.Operator;
import atrium.domain.conditions.Shape;
import atrium.domain.conditions.Span;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.AsciiFolding;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns one comparison into SQL. */
final class ComparisonSql {

    private static final Set<FieldKind> SEVERAL = EnumSet.of(FieldKind.TAGS, FieldKind.CHOICES);

    private final Standpoint standpoint;
    private final Map<String, Object> parameters;
    private final String prefix;

    /**
     * @param parameters takes the values
     * @param prefix of the parameters' names
     */
    ComparisonSql(Standpoint standpoint, Map<String, Object> parameters, String prefix) {
        this.standpoint = standpoint;
        this.parameters = parameters;
        this.prefix = prefix;
    }

    /**
     * A column as one part of a statement asks it.
     *
     * @param alias of the table there
     * @param document type of the search documents by which few rows shall be found; null when they shall not
     * @param oneByOne whether given rows are asked one by one, so that nothing is gathered for all of them
     */
    record Asked(ListColumn column, String alias, @Nullable String document, boolean oneByOne) {

        String sql() {
            return aliased(column.sql());
        }

        Optional<String> among() {
            return Optional.ofNullable(column.among()).map(this::aliased);
        }

        /** The rows beside the record that hold a value. */
        Optional<String> filled() {
            return among().map(among ->
                    SEVERAL.contains(column.kind()) ? among : among + " AND held." + column.key() + " IS NOT NULL");
        }

        // OFFSET keeps the planner from gathering all of them.
        String exists(String among) {
            return "EXISTS (" + among + (oneByOne ? " OFFSET 0" : "") + ")";
        }

        /** What an index of its order has, which is null where the column is empty; null when there is none. */
        @Nullable String held() {
            return column.gaps() ? aliased(column.order()) : null;
        }

        /** What is null exactly where the column is empty. */
        String filling() {
            return Objects.requireNonNullElse(held(), sql());
        }

        /** The value as the row beside the record has it; empty where there is no such row, or several values in it. */
        Optional<Asked> beside() {
            return column.among() == null || SEVERAL.contains(column.kind())
                    ? Optional.empty()
                    : Optional.of(new Asked(
                            ListColumn.of(column.key(), column.kind(), "held." + column.key()), "r", null, oneByOne));
        }

        /** An expression over the alias {@code r}, over the alias of this part. */
        String aliased(String expression) {
            return alias.equals("r") ? expression : expression.replaceAll("\\br\\.", alias + ".");
        }
    }

    String write(Comparison comparison, Asked asked) {
        return switch (comparison.operator()) {
            case IS_EMPTY ->
                asked.filled().map(filled -> "NOT " + asked.exists(filled)).orElse(asked.filling() + " IS NULL");
            case IS_FILLED -> asked.filled().map(asked::exists).orElse(asked.filling() + " IS NOT NULL");
            case IS_NOT -> not(compare(asked, Operator.IS, comparison.values()), asked);
            default -> compare(asked, comparison.operator(), comparison.values());
        };
    }

    // The planner can turn round the question whether something exists, but not whether that is true.
    private static String not(String compared, Asked asked) {
        return asked.among().isPresent() ? "NOT " + compared : "(" + compared + ") IS NOT TRUE";
    }

    private String compare(Asked asked, Operator operator, List<String> values) {
        return asked.beside()
                .map(beside ->
                        asked.exists(asked.among().orElseThrow() + " AND " + compareValue(beside, operator, values)))
                .orElseGet(() -> compareValue(asked, operator, values));
    }

    private String compareValue(Asked asked, Operator operator, List<String> values) {
        return switch (asked.column().kind()) {
            case TEXT, LONG_TEXT, EMAIL, WEB_ADDRESS, DOMAIN, EMAILS, PHONES, ADDRESSES, LINKS, TIME, GUESTS ->
                text(asked, operator, values);
            case PHONE -> phone(asked, operator, values);
            case WHOLE, YEAR, AMOUNT -> number(asked, operator, values);
            case CHOICE -> choice(asked, values);
            case CURRENCY, COUNTRY -> asked.sql() + oneOf(values.toArray(String[]::new));
            case PERSON, TEAM, RECORD -> asked.sql() + oneOf(ids(values));
            case CHOICES -> choices(asked, "CAST(" + bind(values.toArray(String[]::new)) + " AS text[])");
            case TAGS -> asked.exists(asked.among().orElseThrow() + " AND held.tag_id" + oneOf(ids(values)));
            case INSTANT, DATE -> instants(asked, operator, values);
        };
    }

    private static String choices(Asked asked, String wanted) {
        return asked.among()
                .map(among -> asked.exists(among + " AND held." + asked.column().key() + " && " + wanted))
                .orElse("string_to_array(" + asked.sql() + ", chr(10)) && " + wanted);
    }

    // The index of a choice has the places of its codes, by which they are sorted.
    private String choice(Asked asked, List<String> values) {
        String places = asked.held();
        return places == null
                ? asked.sql() + oneOf(values.toArray(String[]::new))
                : places
                        + oneOf(values.stream()
                                .map(value -> asked.column().choices().indexOf(value) + 1)
                                .toArray(Integer[]::new));
    }

    private String text(Asked asked, Operator operator, List<String> values) {
        if (operator == Operator.HAS_SHAPE) {
            return asked.sql() + " ~ " + bind(Shape.expression(values.get(0)));
        }
        String folded = "fold(" + asked.sql() + ")";
        if (operator == Operator.IS) {
            String same = values.stream()
                    .map(value -> same(asked, folded, folded(value.strip())))
                    .collect(Collectors.joining(" OR ", "(", ")"));
            return values.size() == 1 && asked.held() == null
                    ? searched(asked, "words", pattern(values.get(0).strip()), same)
                    : same;
        }
        String pattern = pattern(values.get(0));
        String before = operator == Operator.CONTAINS ? "'%' || " : "";
        return searched(asked, "words", pattern, folded + " LIKE " + before + pattern + " || '%'");
    }

    private static String same(Asked asked, String folded, String value) {
        String beginning = asked.held();
        return beginning == null
                ? folded + " = " + value
                : "(%s = left(%s, %d) AND %s = %2$s)".formatted(beginning, value, ListColumn.ORDERED, folded);
    }

    private String pattern(String value) {
        return AsciiFolding.pattern(value).map(this::bind).orElseGet(() -> "fold_pattern(" + bind(value) + ")");
    }

    private String folded(String value) {
        return AsciiFolding.fold(value).map(this::bind).orElseGet(() -> "fold(" + bind(value) + ")");
    }

    private String phone(Asked asked, Operator operator, List<String> values) {
        String digits = "regexp_replace(" + asked.sql() + ", '\\D', '', 'g')";
        if (operator == Operator.IS) {
            String[] wanted = values.stream().map(ConditionEvaluation::digits).toArray(String[]::new);
            return digits + oneOf(wanted);
        }
        String value = bind(ConditionEvaluation.digits(values.get(0)));
        String before = operator == Operator.CONTAINS ? "'%' || " : "";
        return searched(asked, "phones", value, digits + " LIKE " + before + value + " || '%'");
    }

    // Says the same twice: the search document's index finds the few rows of which the exact question is asked.
    private String searched(Asked asked, String words, String value, String exactly) {
        if (asked.document() == null || !asked.column().searched()) {
            return exactly;
        }
        return """
                (%s.id IN (SELECT d.record_id FROM search_document d WHERE d.record_type = '%s'
                  AND d.%s LIKE '%%' || %s || '%%' AND d.%s <> '') AND %s)""".formatted(asked.alias(), asked.document(), words, value, words, exactly);
    }

    private String number(Asked asked, Operator operator, List<String> values) {
        BigDecimal[] wanted = values.stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
        return switch (operator) {
            case LESS_THAN -> asked.sql() + " < " + bind(wanted[0]);
            case GREATER_THAN -> asked.sql() + " > " + bind(wanted[0]);
            case BETWEEN -> asked.sql() + " BETWEEN " + bind(wanted[0]) + " AND " + bind(wanted[1]);
            default -> asked.sql() + oneOf(wanted);
        };
    }

    private String instants(Asked asked, Operator operator, List<String> values) {
        if (operator != Operator.IS) {
            return span(asked, Span.of(new Comparison(asked.column().key(), operator, values), standpoint));
        }
        return values.stream()
                .map(value -> span(asked, Span.of(Comparison.of(asked.column().key(), Operator.IS, value), standpoint)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    // The indexed expression of a time that may be empty puts a value in place of nothing, so nothing is told apart.
    private String span(Asked asked, Span span) {
        String at = asked.column().indexed() ? asked.aliased(asked.column().order()) : asked.sql();
        boolean day = asked.column().kind() == FieldKind.DATE;
        return "(" + asked.sql() + " IS NOT NULL" + bound(at, " >= ", span.from(), day)
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
