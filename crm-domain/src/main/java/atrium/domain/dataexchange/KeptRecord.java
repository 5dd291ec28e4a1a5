package atrium.domain.dataexchange;

import atrium.domain.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record that stayed as an import left it when the import was taken back.
 *
 * @param name null when the record is gone or archived
 * @param reason message key
 */
public record KeptRecord(RecordRef record, @Nullable String name, String reason) {}
