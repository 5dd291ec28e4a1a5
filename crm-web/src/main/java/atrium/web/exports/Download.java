package atrium.web.exports;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.records.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A file to take away, called after what is in it and the viewer's day. */
public final class Download {

    private Download() {}

    /** @param what the beginning of the file's name */
    public static ResponseEntity<StreamingResponseBody> of(
            String what, ExportFormat format, Clock clock, Viewer viewer, StreamingResponseBody rows) {
        String name = what + "-" + LocalDate.ofInstant(clock.instant(), viewer.zone()) + "." + format.ending();
        MediaType type = MediaType.parseMediaType(format.mediaType());
        return ResponseEntity.ok()
                .contentType(format == ExportFormat.CSV ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(rows);
    }
}
