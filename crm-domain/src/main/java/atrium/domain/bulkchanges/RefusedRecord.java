package atrium.domain.bulkchanges;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that a change of many, or its undoing, left as it was.
 *
 * @param name null when the person does not see it any more
 * @param field that caused it, if one did
 * @param messageKey sentence of the reason
 * @param arguments of the sentence
 */
public record RefusedRecord(
        RecordRef record, @Nullable String name, @Nullable String field, String messageKey, List<String> arguments) {

    /** The same without what the viewer doesn't know of. */
    RefusedRecord seenBy(Viewer viewer) {
        return field == null || viewer.sees(record.type(), field)
                ? this
                : new RefusedRecord(record, name, null, AdmittedFields.UNSEEN, List.of());
    }
}
