package atrium.domain.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a record, on one line.
 *
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param addedBy name of the person who put it there
 */
public record RecordFile(UUID id, String name, String mediaType, long size, String addedBy, Instant addedAt) {

    /** Whether a browser may show it in its own window. */
    public boolean shown() {
        return FileKind.isShown(mediaType);
    }
}
