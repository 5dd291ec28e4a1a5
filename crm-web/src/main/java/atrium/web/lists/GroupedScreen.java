package atrium.web.lists;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that is parted by the values of a column.
 *
 * @param label of the column
 * @param field key of the column, when cards can be moved by changing it; null otherwise
 * @param movable ids of the records whose cards the viewer may move
 * @param counts address that counts what each group has
 * @param span columns of the table
 */
record GroupedScreen(
        boolean board,
        String label,
        @Nullable String field,
        Set<String> movable,
        String counts,
        int span,
        List<Group> groups) {

    /**
     * @param value in its text form; empty for those that have none
     * @param state classes of a state shown by a dot before the label; null without
     * @param list its rows, as far as the row's template asks for them
     * @param count how many there are, where that is known; null when it is counted afterwards
     * @param whole address of the list of these rows alone; null when all are shown
     */
    record Group(
            String value,
            String label,
            @Nullable String state,
            Map<String, Object> list,
            @Nullable String count,
            @Nullable String whole) {}
}
