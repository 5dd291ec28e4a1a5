package atrium.domain.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one predicate that decides which rows of a record type a person may see or change.
 *
 * @param sql a boolean expression over the row's owner and team columns
 * @param parameters its named parameters; those of one viewer have the same names and values in every predicate, so that
 *     several can stand in one statement
 */
public record Visibility(String sql, Map<String, Object> parameters) {

    /** The common tables for a statement with predicates of {@link #picking}; its parameters are {@link #circle}. */
    public static final String CIRCLE = """
            viewer_colleague (id) AS MATERIALIZED (SELECT unnest(:viewer_colleagues)),
            viewer_team (id) AS MATERIALIZED (SELECT unnest(:viewer_teams))""";

    private static final String IN_CIRCLE =
            "%1$s.%2$s IN (SELECT id FROM viewer_colleague) OR %1$s.%3$s IN (SELECT id FROM viewer_team)";

    /**
     * A pair of columns that say to whom a row belongs.
     *
     * @param owner column with the owner's id
     * @param team column with the team's id
     */
    public record Holder(String owner, String team) {}

    /**
     * Rows of a record type on which the viewer may do {@code act}.
     *
     * @param alias alias of the type's table in the statement
     */
    public static Visibility of(Viewer viewer, RecordType type, Act act, String alias) {
        return of(viewer, type.code(), act, alias, type.holders());
    }

    /** The same over any table whose rows carry the holders' columns; rows that nobody holds are open at every level. */
    public static Visibility of(Viewer viewer, String type, Act act, String alias, List<Holder> holders) {
        Level level = viewer.level(type, act);
        return switch (holders.isEmpty() && level != Level.NONE ? Level.ALL : level) {
            case NONE -> new Visibility("false", Map.of());
            case ALL -> new Visibility("true", Map.of());
            case OWN ->
                new Visibility(
                        any(holders, "%1$s.%2$s = ANY(:viewer_own)", alias),
                        Map.of("viewer_own", array(viewer.owners())));
            case TEAM ->
                new Visibility(
                        any(holders, "%1$s.%2$s = ANY(:viewer_colleagues) OR %1$s.%3$s = ANY(:viewer_teams)", alias),
                        Map.of("viewer_colleagues", array(viewer.colleagues()), "viewer_teams", array(viewer.teams())));
        };
    }

    /**
     * The same as several predicates of which one must be true; for own records each can follow an index of its column,
     * which their disjunction can't.
     */
    public static List<Visibility> ways(Viewer viewer, RecordType type, Act act, String alias) {
        boolean own =
                viewer.level(type.code(), act) == Level.OWN && viewer.owners().size() == 1;
        if (!own || type.holders().isEmpty()) {
            return List.of(of(viewer, type, act, alias));
        }
        Map<String, Object> owner =
                Map.of("viewer_owner", viewer.owners().iterator().next());
        return type.holders().stream()
                .map(holder -> new Visibility(alias + "." + holder.owner() + " = :viewer_owner", owner))
                .toList();
    }

    /**
     * The same for statements that reach their rows by something else and pick from them: the viewer's circle is looked up
     * in the common tables of {@link #CIRCLE}, so that it is sent once however often it is asked for, and no index of
     * owners or teams is read for it. Own records, which are few, still follow their index.
     */
    public static Visibility picking(Viewer viewer, RecordType type, Act act, String alias) {
        if (viewer.level(type.code(), act) != Level.TEAM || type.holders().isEmpty()) {
            return ways(viewer, type, act, alias).stream()
                    .reduce((one, other) -> new Visibility(one.sql + " OR " + other.sql, one.parameters))
                    .map(any -> new Visibility("(" + any.sql + ")", any.parameters))
                    .orElseThrow();
        }
        return new Visibility(any(type.holders(), IN_CIRCLE, alias), Map.of());
    }

    /** The parameters of {@link #CIRCLE}. */
    public static Map<String, Object> circle(Viewer viewer) {
        return Map.of("viewer_colleagues", array(viewer.colleagues()), "viewer_teams", array(viewer.teams()));
    }

    /** A statement with each predicate in the place of one {@code %s}, in their order. */
    public static String in(String statement, List<Visibility> predicates) {
        return statement.formatted(predicates.stream().map(Visibility::sql).toArray());
    }

    /** The parameters of several predicates of one viewer, which share their names. */
    public static Map<String, Object> parameters(List<Visibility> predicates) {
        Map<String, Object> parameters = new HashMap<>();
        predicates.forEach(predicate -> parameters.putAll(predicate.parameters));
        return parameters;
    }

    private static String any(List<Holder> holders, String template, String alias) {
        return holders.stream()
                .map(holder -> template.formatted(alias, holder.owner(), holder.team()))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
