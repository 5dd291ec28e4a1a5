package atrium.domain.files;

import java.io.InputStream;

/**
 * A file being read.
 *
 * @param content its bytes; whoever asked closes them
 */
public record OpenFile(RecordFile file, InputStream content) {}
