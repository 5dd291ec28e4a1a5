package atrium.web.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a record, to be read and changed in place.
 *
 * @param key of the field, or of the group of fields, that is edited together
 * @param section heading under which it stands; null for the first facts
 * @param editable whether who may change the record may change it
 * @param lines what is known; empty when nothing is
 */
public record FactRow(String key, String label, @Nullable String section, boolean editable, List<Line> lines) {

    /**
     * One value of a fact.
     *
     * @param hint what it is for
     */
    public record Line(
            String text, @Nullable String href, @Nullable String hint) {}
}
