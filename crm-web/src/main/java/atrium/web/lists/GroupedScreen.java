package atrium.web.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is parted by the values of a column.
 *
 * @param type code of the record type
 * @param label of the column
 * @param field key of the column, when cards can be moved by changing it; null otherwise
 * @param counts address that tells the figures of each group
 * @param fold address that folds a column of a board; its value comes behind it
 * @param card address of one card of a board; its id and value come behind it
 * @param show fields that the form of a new card shows, separated by commas
 * @param span columns of the table
 */
record GroupedScreen(
        boolean board,
        String type,
        String label,
        @Nullable String field,
        String counts,
        String fold,
        String card,
        String show,
        int span,
        List<Group> groups) {

    /**
     * @param value in its text form; empty for those that have none
     * @param state classes of a state shown by a dot before the label; null without
     * @param list its rows in a table, as far as the row's template asks for them
     * @param cards its rows on a board
     * @param count how many there are, where that is known; null when it is counted afterwards
     * @param whole address of the list of these rows alone; null when all are shown
     * @param next address of the cards that follow; null when there are none, or it is folded
     * @param create address of a form for a record that begins here; null when the viewer opens none
     * @param folded whether only its head is shown
     * @param empty what is said where there are no cards
     */
    record Group(
            String value,
            String label,
            @Nullable String state,
            Map<String, Object> list,
            List<BoardCard> cards,
            @Nullable String count,
            @Nullable String whole,
            @Nullable String next,
            @Nullable String create,
            boolean folded,
            String empty) {}
}
