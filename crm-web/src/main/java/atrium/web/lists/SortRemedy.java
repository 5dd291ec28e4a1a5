package atrium.web.lists;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plugs in what can be done about columns by which lists can't be sorted when too many records match. */
public interface SortRemedy {

    /** What the viewer can do about a column; empty when nothing helps, or the column isn't this feature's. */
    Optional<Remedy> of(RecordType type, String column, Viewer viewer);

    /**
     * What can be done.
     *
     * @param textKey message of it
     * @param href where it is done; null where the viewer can do nothing but know it
     */
    record Remedy(String textKey, @Nullable String href) {}
}
