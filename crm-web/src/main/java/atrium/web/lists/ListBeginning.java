package atrium.web.lists;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Optional;

/** Plugs in a way to fill a list that is still empty, besides creating records one by one. */
public interface ListBeginning {

    /** The way as it is open to the viewer; empty when it is not. */
    Optional<Offer> offer(RecordType type, Viewer viewer);

    /**
     * A way that is offered.
     *
     * @param textKey message of the button, a verb
     * @param href where it begins
     */
    record Offer(String textKey, String href) {}
}
