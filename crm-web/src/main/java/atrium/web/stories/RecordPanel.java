package atrium.web.stories;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.util.Optional;
import java.util.Set;

/**
 * Plugs a panel into the right column of a record's page; it is loaded as it comes into view, so that the page never waits
 * for it.
 */
public interface RecordPanel {

    /** Stable key, part of the panel's address. */
    String key();

    /** Codes of the record types on whose pages it stands. */
    Set<String> types();

    /** Template fragment that shows the content, which it finds as {@code panel}. */
    String view();

    /** What the panel shows; empty when there is nothing to show, and then it is absent. */
    Optional<Object> content(RecordRef record, Viewer viewer);
}
