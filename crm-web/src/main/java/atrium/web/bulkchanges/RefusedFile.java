package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkReports;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.dataexchange.Exports;
import atrium.domain.kernel.Settings;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Writes the records that stayed as they were as a file: name, address, reason. */
@Component
class RefusedFile {

    // Spreadsheets take a file without this mark for an older encoding.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BulkReports reports;
    private final BulkWords words;
    private final Settings settings;

    RefusedFile(BulkReports reports, BulkWords words, Settings settings) {
        this.reports = reports;
        this.words = words;
        this.settings = settings;
    }

    ResponseEntity<StreamingResponseBody> of(BulkRun run, Viewer viewer) {
        String disposition = ContentDisposition.attachment()
                .filename("refused-" + reports.type(run).path().substring(1) + ".csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out -> write(run, out, viewer));
    }

    private void write(BulkRun run, OutputStream out, Viewer viewer) throws IOException {
        RecordType type = reports.type(run);
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of("name", "address", "reason")
                    .map(column -> Exports.cell(words.text("bulk.file." + column, viewer)))
                    .toList());
            for (boolean undoing : new boolean[] {false, true}) {
                reports.eachRefused(
                        run.id(),
                        undoing,
                        viewer,
                        refused -> csv.writeRecord(Stream.of(
                                        Objects.requireNonNullElse(refused.name(), ""),
                                        settings.address(type.address(
                                                        refused.record().id()))
                                                .toString(),
                                        words.reason(run, refused, viewer))
                                .map(Exports::cell)
                                .toList()));
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
