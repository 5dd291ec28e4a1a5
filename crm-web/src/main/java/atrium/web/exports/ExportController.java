package atrium.web.exports;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.ShownExports;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The records of a list as a file, row by row as they are read: with all their fields, to be brought in again, or as the
 * list shows them. The addresses have the same parts as the list's.
 */
class ExportController implements OfRecordType {

    static final String WHOLE_TEXT = "/export.csv";
    static final String WHOLE_WORKBOOK = "/export.xlsx";
    static final String SHOWN_TEXT = "/shown.csv";
    static final String SHOWN_WORKBOOK = "/shown.xlsx";

    private final RecordType type;
    private final Doors doors;

    ExportController(RecordType type, Doors doors) {
        this.type = type;
        this.doors = doors;
    }

    /** What the controllers of all types need. */
    record Doors(Exports exports, ShownExports shown, ShownWords words, ListViews lists, Clock clock) {}

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EXPORT)
    @GetMapping(WHOLE_TEXT)
    ResponseEntity<StreamingResponseBody> wholeText(@RequestParam Map<String, String> parts, Viewer viewer) {
        return whole(list(parts, viewer), ExportFormat.CSV, viewer);
    }

    @Needs(Act.EXPORT)
    @GetMapping(WHOLE_WORKBOOK)
    ResponseEntity<StreamingResponseBody> wholeWorkbook(@RequestParam Map<String, String> parts, Viewer viewer) {
        return whole(list(parts, viewer), ExportFormat.XLSX, viewer);
    }

    @Needs(Act.EXPORT)
    @GetMapping(SHOWN_TEXT)
    ResponseEntity<StreamingResponseBody> shownText(@RequestParam Map<String, String> parts, Viewer viewer) {
        return shown(list(parts, viewer), ExportFormat.CSV, viewer);
    }

    @Needs(Act.EXPORT)
    @GetMapping(SHOWN_WORKBOOK)
    ResponseEntity<StreamingResponseBody> shownWorkbook(@RequestParam Map<String, String> parts, Viewer viewer) {
        return shown(list(parts, viewer), ExportFormat.XLSX, viewer);
    }

    ResponseEntity<StreamingResponseBody> whole(ListQuery list, ExportFormat format, Viewer viewer) {
        return Download.of(name(), format, doors.clock, viewer, out -> doors.exports.write(list, format, out, viewer));
    }

    ResponseEntity<StreamingResponseBody> shown(ListQuery list, ExportFormat format, Viewer viewer) {
        ShownExports.Words words = doors.words.of(list, viewer);
        return Download.of(
                name(), format, doors.clock, viewer, out -> doors.shown.write(list, words, format, out, viewer));
    }

    private ListQuery list(Map<String, String> parts, Viewer viewer) {
        return doors.lists.read(type.code(), parts, viewer);
    }

    private String name() {
        return type.path().substring(1);
    }
}
