package atrium.web.files;

import atrium.domain.files.OpenFile;
import atrium.domain.files.RecordFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer in which nothing can run: as a download, or in a sandbox where the kind is harmless. */
public final class FileDownload {

    private static final String SANDBOX =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; sandbox";

    private FileDownload() {}

    /** A download, whatever the file is. */
    public static ResponseEntity<Resource> answer(OpenFile open) {
        return answer(open, false);
    }

    /** Shown in the browser's window; what can't be shown safely is downloaded. */
    static ResponseEntity<Resource> shown(OpenFile open) {
        return answer(open, true);
    }

    private static ResponseEntity<Resource> answer(OpenFile open, boolean inWindow) {
        RecordFile file = open.file();
        boolean shown = inWindow && file.shown();
        return ResponseEntity.ok()
                .contentType(type(file, shown))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(file, shown).toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new Bytes(open.content(), file.size()));
    }

    // A download is nothing but bytes, whatever is in it.
    private static MediaType type(RecordFile file, boolean shown) {
        if (!shown) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        MediaType type = MediaType.parseMediaType(file.mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static ContentDisposition disposition(RecordFile file, boolean shown) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
    }

    /** Bytes that are read once, of a known number. */
    private static final class Bytes extends InputStreamResource {

        private final long size;

        private Bytes(InputStream content, long size) {
            super(content);
            this.size = size;
        }

        @Override
        public long contentLength() {
            return size;
        }
    }
}
