package atrium.domain.records;

import atrium.domain.records.Visibility.Holder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ground on which a person may do something with rows: the predicate of visibility is true where any of the grounds is, and
 * whoever asks why is told which of them are.
 *
 * @param holder the pair of columns it looks at; null where it looks at none
 * @param sql a boolean expression, null where it knows nothing
 * @param parameters its named parameters; those of one viewer have the same names and values in every ground
 */
public record Ground(Reason reason, @Nullable Holder holder, String sql, Map<String, Object> parameters) {

    /** Why rows are open to a person. */
    public enum Reason {
        /** The level is ALL, or the records belong to everybody. */
        EVERYTHING,
        /** The person is the owner, or stands in for the owner now. */
        OWNER,
        /** The owner is the person, somebody for whom the person stands in, or in one of the person's teams. */
        COLLEAGUE,
        /** It belongs to one of the person's teams. */
        TEAM,
        /** It is shared with the person or with one of the person's teams. */
        SHARED
    }

    /** What is shared, and how long: over the alias {@code sh}. */
    static final String LIVE = "(sh.ends_at IS NULL OR sh.ends_at > :viewer_now)";

    private static final String GRANTED = "sh.grantee_id = ANY(:viewer_grantees) AND " + LIVE;

    /**
     * All grounds that there can be for a person; none when nothing of the type is open to the person.
     *
     * @param alias alias of the table in the statement
     * @param holders the pairs of columns that say to whom its rows belong; none where they belong to everybody
     */
    static List<Ground> of(Viewer viewer, String type, Act act, String alias, List<Holder> holders) {
        Level level = viewer.level(type, act);
        if (level == Level.NONE) {
            return List.of();
        }
        if (level == Level.ALL || holders.isEmpty()) {
            return List.of(new Ground(Reason.EVERYTHING, null, "true", Map.of()));
        }
        List<Ground> grounds = new ArrayList<>();
        for (Holder holder : holders) {
            if (level == Level.OWN) {
                grounds.add(any(Reason.OWNER, holder, alias, holder.owner(), "viewer_own", viewer.owners()));
            } else {
                grounds.add(
                        any(Reason.COLLEAGUE, holder, alias, holder.owner(), "viewer_colleagues", viewer.colleagues()));
                grounds.add(any(Reason.TEAM, holder, alias, holder.team(), "viewer_teams", viewer.teams()));
            }
        }
        if (viewer.gains(act, type)) {
            holders.stream()
                    .filter(holder -> holder.record() != null)
                    .map(holder -> shared(viewer, act, holder, alias))
                    .forEach(grounds::add);
        }
        return grounds;
    }

    private static Ground any(
            Reason reason, Holder holder, String alias, String column, String parameter, Iterable<UUID> ids) {
        return new Ground(
                reason,
                holder,
                alias + "." + column + " = ANY(:" + parameter + ")",
                Map.of(parameter, Visibility.array(ids)));
    }

    private static Ground shared(Viewer viewer, Act act, Holder holder, String alias) {
        String sql = "EXISTS (SELECT FROM record_share sh WHERE sh.record_id = %s.%s AND %s%s)"
                .formatted(alias, holder.record(), GRANTED, editing(act));
        return new Ground(Reason.SHARED, holder, sql, grantees(viewer));
    }

    /** The ids of all records that shares open to a person to do this; its parameters are {@link #grantees}. */
    static String sharedIds(Act act) {
        return "SELECT DISTINCT sh.record_id FROM record_share sh WHERE " + GRANTED + editing(act);
    }

    /** The same of records of one type. */
    static String sharedIds(Act act, String type) {
        return sharedIds(act) + " AND sh.record_type = '" + type + "'";
    }

    static Map<String, Object> grantees(Viewer viewer) {
        return Map.of(
                "viewer_grantees",
                Visibility.array(viewer.shares().grantees()),
                "viewer_now",
                viewer.shares().at().atOffset(ZoneOffset.UTC));
    }

    private static String editing(Act act) {
        return act == Act.EDIT ? " AND sh.may_edit" : "";
    }
}
