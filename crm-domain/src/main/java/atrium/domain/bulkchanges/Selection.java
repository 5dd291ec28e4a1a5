package atrium.domain.bulkchanges;

import atrium.domain.listviews.ListQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records that a person chose: some of a list, or all that match it.
 *
 * @param list the list they stand in
 * @param ids the chosen ones; null for all that match
 * @param archive whether all means those in the archive, too
 */
public record Selection(ListQuery list, @Nullable List<UUID> ids, boolean archive) {

    public Selection {
        ids = ids == null ? null : List.copyOf(ids);
    }

    /** Some rows of a list. */
    public static Selection some(ListQuery list, List<UUID> ids) {
        return new Selection(list, ids.stream().distinct().toList(), false);
    }

    /** All that match. */
    public static Selection all(ListQuery list) {
        return new Selection(list, null, false);
    }

    /** All that match, and those in the archive that do. */
    static Selection allAndArchived(ListQuery list) {
        return new Selection(list, null, true);
    }

    /** The lists that hold all of them. */
    List<ListQuery> lists() {
        return archive ? List.of(list, list.turned()) : List.of(list);
    }

    String type() {
        return list.definition().type().code();
    }
}
