package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.Deed;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.lists.SelectedRows;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Archives, restores or deletes the selected rows of a list; before all that match are moved, it says how many they are. */
class SelectedMoveController implements OfRecordType {

    static final String ARCHIVE = "/selected/archive";
    static final String RESTORE = "/selected/restore";
    static final String DELETE = "/selected/delete";

    private final RecordType type;
    private final BulkChanges changes;
    private final ListViews lists;
    private final BulkAsking asking;
    private final BulkAnswers answers;

    SelectedMoveController(
            RecordType type, BulkChanges changes, ListViews lists, BulkAsking asking, BulkAnswers answers) {
        this.type = type;
        this.changes = changes;
        this.lists = lists;
        this.asking = asking;
        this.answers = answers;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EDIT)
    @PostMapping(ARCHIVE)
    @Nullable ModelAndView archive(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        return move(Deed.ARCHIVE, ARCHIVE, form, request, response, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping(RESTORE)
    @Nullable ModelAndView restore(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        return move(Deed.RESTORE, RESTORE, form, request, response, viewer);
    }

    @Needs(Act.DELETE)
    @PostMapping(DELETE)
    @Nullable ModelAndView delete(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        return move(Deed.DELETE, DELETE, form, request, response, viewer);
    }

    private @Nullable ModelAndView move(
            Deed deed,
            String below,
            MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        SelectedRows rows = SelectedRows.of(type, form, lists, viewer);
        if (rows.all() && !form.containsKey(BulkAsking.STORE)) {
            return asking.confirmation(type, deed, rows, type.path() + below, BulkAnswers.isPart(request), viewer);
        }
        return answers.begun(changes.move(deed, BulkAnswers.selection(rows), viewer), rows, request, response, viewer);
    }
}
