package atrium.web.exports;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.exports.ExportController.Doors;
import atrium.web.lists.SelectedRows;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The selected rows of a list as a file; asks for the form first. */
class SelectedExportController implements OfRecordType {

    static final String BELOW = "/selected/export";

    private final ExportController exports;
    private final RecordType type;
    private final Doors doors;

    SelectedExportController(ExportController exports, RecordType type, Doors doors) {
        this.exports = exports;
        this.type = type;
        this.doors = doors;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EXPORT)
    @PostMapping(BELOW)
    ModelAndView ask(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Viewer viewer) {
        SelectedRows rows = SelectedRows.of(type, form, doors.lists(), viewer);
        boolean part = request.getHeader("HX-Request") != null;
        return new ModelAndView(part ? "exports/selected :: dialog" : "exports/selected")
                .addObject("rows", rows)
                .addObject("noun", "list.noun." + type.code())
                .addObject("count", doors.lists().countAll(list(rows), Act.EXPORT, viewer))
                .addObject("offers", ExportPlaces.offers(type, BELOW));
    }

    @Needs(Act.EXPORT)
    @PostMapping(BELOW + ExportController.WHOLE_TEXT)
    ResponseEntity<StreamingResponseBody> wholeText(@RequestParam MultiValueMap<String, String> form, Viewer viewer) {
        return exports.whole(list(form, viewer), ExportFormat.CSV, viewer);
    }

    @Needs(Act.EXPORT)
    @PostMapping(BELOW + ExportController.WHOLE_WORKBOOK)
    ResponseEntity<StreamingResponseBody> wholeWorkbook(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
        return exports.whole(list(form, viewer), ExportFormat.XLSX, viewer);
    }

    @Needs(Act.EXPORT)
    @PostMapping(BELOW + ExportController.SHOWN_TEXT)
    ResponseEntity<StreamingResponseBody> shownText(@RequestParam MultiValueMap<String, String> form, Viewer viewer) {
        return exports.shown(list(form, viewer), ExportFormat.CSV, viewer);
    }

    @Needs(Act.EXPORT)
    @PostMapping(BELOW + ExportController.SHOWN_WORKBOOK)
    ResponseEntity<StreamingResponseBody> shownWorkbook(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
        return exports.shown(list(form, viewer), ExportFormat.XLSX, viewer);
    }

    private ListQuery list(MultiValueMap<String, String> form, Viewer viewer) {
        return list(SelectedRows.of(type, form, doors.lists(), viewer));
    }

    private static ListQuery list(SelectedRows rows) {
        List<UUID> ids = rows.ids();
        return ids == null ? rows.list() : rows.list().among(ids);
    }
}
