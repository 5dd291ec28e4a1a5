package atrium.domain.records;

import atrium.domain.records.Ground.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one predicate that decides which rows of a record type a person may see or change: those for which there is any
 * {@link Ground}.
 *
 * @param sql a boolean expression over the row's owner and team columns, and over shares
 * @param parameters its named parameters; those of one viewer have the same names and values in every predicate, so that
 *     several can stand in one statement
 */
public record Visibility(String sql, Map<String, Object> parameters) {

    // Each owner is one more way to walk; beyond, one predicate is as good.
    private static final int MOST_OWNERS = 4;

    private static final String CIRCLE = """
            viewer_colleague (id) AS MATERIALIZED (SELECT unnest(:viewer_colleagues)),
            viewer_team (id) AS MATERIALIZED (SELECT unnest(:viewer_teams))""";

    private static final String IN_CIRCLE =
            "%1$s.%2$s IN (SELECT id FROM viewer_colleague) OR %1$s.%3$s IN (SELECT id FROM viewer_team)";

    /**
     * A pair of columns that say to whom a row belongs, and the record of which they say so: whoever that one is shared with
     * sees the row as its owner does.
     *
     * @param owner column with the owner's id
     * @param team column with the team's id
     * @param record column with the id of the record whose owner and team these are; null where shares don't count
     */
    public record Holder(
            String owner, String team, @Nullable String record) {

        /** A pair for which shares don't count. */
        public Holder(String owner, String team) {
            this(owner, team, null);
        }

        // Whose id stands in the column: the type's own record, or an account_id.
        private String recordType(String type) {
            String column = String.valueOf(record);
            return column.equals("id") ? type : column.substring(0, column.length() - "_id".length());
        }

        // In a table of rows about records.
        private Holder about() {
            return new Holder(owner, team, "id".equals(record) ? "record_id" : record);
        }
    }

    /**
     * Rows that only shares open to a person, and each of them by one column alone.
     *
     * @param column which holds the id of a shared record
     * @param ids query of the shared records, each once
     * @param apart a condition that leaves out what is open in another way
     */
    public record Shared(String column, String ids, String apart, Map<String, Object> parameters) {}

    /**
     * Rows of a record type on which the viewer may do {@code act}.
     *
     * @param alias alias of the type's table in the statement
     */
    public static Visibility of(Viewer viewer, RecordType type, Act act, String alias) {
        return of(viewer, type.code(), act, alias, type.holders());
    }

    /** The same over a table of rows about records of the type, with the columns record_id and those of the holders. */
    public static Visibility about(Viewer viewer, RecordType type, Act act, String alias) {
        return of(
                viewer,
                type.code(),
                act,
                alias,
                type.holders().stream().map(Holder::about).toList());
    }

    /** The same over any table whose rows carry the holders' columns; rows that nobody holds are open at every level. */
    public static Visibility of(Viewer viewer, String type, Act act, String alias, List<Holder> holders) {
        return any(Ground.of(viewer, type, act, alias, holders));
    }

    private static Visibility any(List<Ground> grounds) {
        if (grounds.isEmpty()) {
            return new Visibility("false", Map.of());
        }
        if (grounds.stream().anyMatch(ground -> ground.reason() == Reason.EVERYTHING)) {
            return new Visibility("true", Map.of());
        }
        Map<String, Object> parameters = new HashMap<>();
        grounds.forEach(ground -> parameters.putAll(ground.parameters()));
        return new Visibility(
                grounds.stream().map(Ground::sql).collect(Collectors.joining(" OR ", "(", ")")), parameters);
    }

    /**
     * What is open without shares, as several predicates of which one must be true; for own records, and those of a few for whom
     * the person stands in, each can follow an index of its column, which their disjunction can't.
     */
    public static List<Visibility> ways(Viewer viewer, RecordType type, Act act, String alias) {
        boolean own =
                viewer.level(type.code(), act) == Level.OWN && viewer.owners().size() <= MOST_OWNERS;
        if (!own || type.holders().isEmpty()) {
            return List.of(of(viewer.withoutShares(), type, act, alias));
        }
        List<Visibility> ways = new ArrayList<>();
        for (UUID owner : viewer.owners()) {
            String parameter = "viewer_owner_" + ways.size();
            type.holders().stream()
                    .map(holder -> new Visibility(
                            alias + "." + holder.owner() + " = :" + parameter,
                            Map.<String, Object>of(parameter, owner)))
                    .forEach(ways::add);
        }
        return ways;
    }

    /** What shares open besides, in the ways in which indexes lead there; none for a person with whom nothing is shared. */
    public static List<Shared> shared(Viewer viewer, RecordType type, Act act, String alias) {
        if (!viewer.gains(act, type.code())) {
            return List.of();
        }
        Visibility otherwise = of(viewer.withoutShares(), type, act, alias);
        Map<String, Object> parameters = new HashMap<>(otherwise.parameters);
        parameters.putAll(Ground.grantees(viewer));
        StringBuilder apart = new StringBuilder(otherwise.sql).append(" IS NOT TRUE");
        List<Shared> ways = new ArrayList<>();
        for (Holder holder : type.holders()) {
            if (holder.record() != null) {
                String column = alias + "." + holder.record();
                String ids = Ground.sharedIds(act, holder.recordType(type.code()));
                ways.add(new Shared(column, ids, apart.toString(), parameters));
                apart.append(" AND (")
                        .append(column)
                        .append(" IN (")
                        .append(ids)
                        .append(")) IS NOT TRUE");
            }
        }
        return ways;
    }

    /**
     * The predicate of {@link #about} for statements that reach their rows by something else and pick from them: the viewer's
     * circle is looked up in the common tables of {@link #circle}, so that it is sent once however often it is asked for, and
     * no index of owners or teams is read for it. Own records, which are few, still follow their index.
     */
    public static Visibility picking(Viewer viewer, RecordType type, Act act, String alias) {
        List<Holder> holders = type.holders();
        Level level = viewer.level(type.code(), act);
        if (holders.isEmpty() || level == Level.NONE || level == Level.ALL) {
            return about(viewer, type, act, alias);
        }
        Stream<String> shared = holders.stream()
                .map(holder -> holder.about().record())
                .filter(record -> record != null && viewer.gains(act, type.code()))
                .map(record -> alias + "." + record + " IN (SELECT id FROM viewer_share)");
        if (level == Level.TEAM) {
            Stream<String> held =
                    holders.stream().map(holder -> IN_CIRCLE.formatted(alias, holder.owner(), holder.team()));
            return new Visibility(either(Stream.concat(held, shared)), Map.of());
        }
        List<Visibility> ways = ways(viewer, type, act, alias);
        return new Visibility(either(Stream.concat(ways.stream().map(Visibility::sql), shared)), parameters(ways));
    }

    /** The common tables for a statement with predicates of {@link #picking}, with their parameters. */
    public static Visibility circle(Viewer viewer, Act act) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("viewer_colleagues", array(viewer.colleagues()), "viewer_teams", array(viewer.teams())));
        if (!viewer.shares().allow(act)) {
            return new Visibility(CIRCLE, parameters);
        }
        parameters.putAll(Ground.grantees(viewer));
        return new Visibility(
                CIRCLE + ",\nviewer_share (id) AS MATERIALIZED (" + Ground.sharedIds(act) + ")", parameters);
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

    private static String either(Stream<String> predicates) {
        return predicates.collect(Collectors.joining(" OR ", "(", ")"));
    }

    static UUID[] array(Iterable<UUID> ids) {
        return StreamSupport.stream(ids.spliterator(), false).toArray(UUID[]::new);
    }
}
