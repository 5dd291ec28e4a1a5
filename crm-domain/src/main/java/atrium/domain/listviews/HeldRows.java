package atrium.domain.listviews;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a list as a team sees it: of each colleague and each team the first ones, by an index of the holder and
 * the order, and of those the first. Whatever stands between them in the list, of others, is never looked at.
 */
final class HeldRows {

    // With more holders their colleagues see so much that the next rows of anybody are soon theirs.
    private static final int MOST_HOLDERS = 40;

    private HeldRows() {}

    /** Whether the viewer may do this with what a team holds, and few hold that. */
    static boolean serve(RecordType type, Viewer viewer, Act act) {
        return viewer.level(type.code(), act) == Level.TEAM
                && !type.holders().isEmpty()
                && viewer.colleagues().size() + viewer.teams().size() <= MOST_HOLDERS;
    }

    /**
     * @param listed what all rows of the list fulfil
     * @param shared the branches of rows that shares open besides
     */
    static String of(RecordType type, ListOrder order, String listed, List<String> shared) {
        List<String> branches = new ArrayList<>(shared);
        for (Holder holder : type.holders()) {
            branches.add(branch(type, order, listed, holder.owner(), ":viewer_colleagues"));
            branches.add(branch(type, order, listed, holder.team(), ":viewer_teams"));
        }
        return String.join("\nUNION\n", branches);
    }

    private static String branch(RecordType type, ListOrder order, String listed, String column, String holders) {
        return """
                (SELECT held.* FROM unnest(%1$s::uuid[]) AS holder (id), LATERAL (
                  SELECT r.id%2$s FROM %3$s r
                  WHERE r.%4$s = holder.id AND %5$s%6$s
                  ORDER BY %7$s
                  LIMIT {rows}) AS held
                ORDER BY %8$s
                LIMIT {rows})""".formatted(
                holders, order.values(), type.table(), column, listed, order.place(), order.of("r"), order.ofFound());
    }
}
