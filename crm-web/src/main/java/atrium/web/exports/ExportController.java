package atrium.web.exports;

import atrium.domain.dataexchange.Exports;
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

/** The records of a list as a CSV file, row by row as they are read; its address has the same parts as the list's. */
class ExportController implements OfRecordType {

    static final String BELOW = "/export.csv";

    private final RecordType type;
    private final Exports exports;
    private final ListViews lists;
    private final Clock clock;

    ExportController(RecordType type, Exports exports, ListViews lists, Clock clock) {
        this.lists = lists;
        this.type = type;
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EXPORT)
    @GetMapping(BELOW)
    ResponseEntity<StreamingResponseBody> file(@RequestParam Map<String, String> parts, Viewer viewer) {
        ListQuery list = lists.read(type.code(), parts, viewer);
        return CsvDownload.of(type.path().substring(1), clock, viewer, out -> exports.write(list, out, viewer));
    }
}
