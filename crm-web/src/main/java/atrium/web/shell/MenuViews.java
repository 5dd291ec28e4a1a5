package atrium.web.shell;

import atrium.domain.records.Viewer;
import java.util.List;

/** Plugs the lists that a person keeps at hand into the menu. */
public interface MenuViews {

    /** The person's lists, in their order, each with a name and address of its own. */
    List<MenuItem> items(Viewer viewer);

    /** Whether their counts should be asked for anew. */
    boolean outdated(Viewer viewer);
}
