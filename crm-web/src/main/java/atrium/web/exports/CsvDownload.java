package atrium.web.exports;

import atrium.domain.records.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A CSV file to take away, called after what is in it and the viewer's day. */
final class CsvDownload {

    private CsvDownload() {}

    static ResponseEntity<StreamingResponseBody> of(
            String what, Clock clock, Viewer viewer, StreamingResponseBody rows) {
        String name = what + "-" + LocalDate.ofInstant(clock.instant(), viewer.zone()) + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(rows);
    }
}
