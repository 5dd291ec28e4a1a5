package atrium.web.lists;

import atrium.web.lists.ListScreen.Cell;
import atrium.web.shell.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record on a board.
 *
 * @param mark of the record; null where its owner has one
 * @param movable whether the viewer may move it
 * @param about a line about it
 * @param amount empty text for none
 * @param late says by how much it is too old; null when it isn't
 * @param next what is to be done next, with the class of its state
 * @param lines what else is shown
 */
record BoardCard(
        String id,
        String href,
        String title,
        @Nullable Mark mark,
        boolean movable,
        @Nullable Cell about,
        String amount,
        @Nullable Owner owner,
        @Nullable String late,
        @Nullable Cell next,
        List<Cell> lines) {

    record Owner(String name, Mark mark) {}
}
