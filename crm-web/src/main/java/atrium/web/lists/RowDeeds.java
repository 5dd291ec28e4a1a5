package atrium.web.lists;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;

/**
 * Plugs in what can be done with selected rows of a list. Each deed is a form that is sent to an address of its own with the
 * ids of the rows as {@code id}, or with {@code all} when all that match are meant, and with the parts of the list's address
 * behind {@code list.}; its answer is a dialog or leads elsewhere.
 */
public interface RowDeeds {

    /** The deeds that are open to the viewer, in their order; none when there are none. */
    List<Offer> offers(RecordType type, boolean archived, Viewer viewer);

    /**
     * A deed that is offered.
     *
     * @param textKey message of the button, a verb
     * @param icon name in the icon sprite
     * @param action address that the form is sent to
     */
    record Offer(String textKey, String icon, String action) {}
}
