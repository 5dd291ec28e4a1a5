package atrium.domain.kernel;

import java.util.Collection;
import java.util.UUID;

/**
 * Points at any record without knowing its feature.
 *
 * @param type stable text code of the record type, such as {@code account}
 * @param id the record's id
 */
public record RecordRef(String type, UUID id) {

    /** The ids among {@code records} that are of this type, ready for {@code = ANY(…)}. */
    public static UUID[] idsOf(String type, Collection<RecordRef> records) {
        return records.stream()
                .filter(record -> record.type().equals(type))
                .map(RecordRef::id)
                .toArray(UUID[]::new);
    }
}
