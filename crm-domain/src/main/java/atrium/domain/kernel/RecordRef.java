package atrium.domain.kernel;

import java.util.UUID;

/**
 * Points at any record without knowing its feature.
 *
 * @param type stable text code of the record type, such as {@code account}
 * @param id the record's id
 */
public record RecordRef(String type, UUID id) {}
