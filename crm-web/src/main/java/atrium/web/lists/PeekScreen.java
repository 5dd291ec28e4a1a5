package atrium.web.lists;

import atrium.web.lists.ListScreen.Cell;
import atrium.web.lists.ListScreen.Row;
import java.util.List;

/** What is shown of a record beside its list. */
record PeekScreen(Row row, List<Shown> facts, List<Part> parts) {

    /** A part that is fetched behind the facts. */
    record Part(String titleKey, String address) {}

    /**
     * One fact.
     *
     * @param edited whether it can be changed in its place
     */
    record Shown(String key, String label, Cell cell, boolean edited) {

        /** Whether nothing is known. */
        public boolean empty() {
            return cell.plain() && cell.text().isEmpty();
        }
    }
}
