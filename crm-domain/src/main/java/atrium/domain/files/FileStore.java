package atrium.domain.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the bytes of files lie; a folder that all nodes share, or whatever else keeps bytes under an id. */
interface FileStore {

    /**
     * Keeps bytes for good before it returns; a failure leaves nothing behind.
     *
     * @param most more bytes are refused
     * @throws FileRefused when there are more, or none
     */
    Stored put(UUID id, InputStream content, long most) throws IOException;

    /** The bytes of a file; whoever asked closes the stream. */
    InputStream open(UUID id) throws IOException;

    /** Forgets the bytes; nothing happens when there are none. */
    void remove(UUID id) throws IOException;

    /** Ids of bytes that were kept before this moment. */
    List<UUID> keptBefore(Instant moment) throws IOException;

    /** @param head the first bytes, at most {@link FileKind#HEAD} */
    record Stored(long size, byte[] sha256, byte[] head) {}
}
