package atrium.web.lists;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Optional;

/** Plugs in something to do with all records of a list's type, offered above the list. */
public interface ListTool {

    /** The tool as it is open to the viewer; empty when it is not. */
    Optional<Offer> offer(RecordType type, Viewer viewer);

    /**
     * A tool that is offered.
     *
     * @param textKey message of the button, a verb
     * @param icon name in the icon sprite
     * @param href where it leads; the parts of the list's address are added
     */
    record Offer(String textKey, String icon, String href) {

        Offer at(String address) {
            return new Offer(textKey, icon, address);
        }
    }
}
