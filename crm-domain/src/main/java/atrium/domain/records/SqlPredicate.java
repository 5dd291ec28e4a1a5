package atrium.domain.records;

import java.util.Map;

/**
 * A boolean expression for a WHERE clause.
 *
 * @param sql the expression, built from identifiers of the code only
 * @param parameters its named parameters
 */
public record SqlPredicate(String sql, Map<String, Object> parameters) {

    /** True of every row. */
    public static final SqlPredicate TRUE = new SqlPredicate("true", Map.of());

    public SqlPredicate {
        parameters = Map.copyOf(parameters);
    }
}
