package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.BulkStatus;
import atrium.domain.bulkchanges.Selection;
import atrium.domain.records.Viewer;
import atrium.web.lists.SelectedRows;
import atrium.web.shell.Leading;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where a change leads that was begun: back to the list when it is over, to its report when something is to be said. */
@Component
class BulkAnswers {

    private final BulkWords words;
    private final Toasts toasts;

    BulkAnswers(BulkWords words, Toasts toasts) {
        this.words = words;
        this.toasts = toasts;
    }

    /** @return null when the answer is in the response already */
    @Nullable ModelAndView begun(
            BulkRun run, SelectedRows rows, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        if (run.status() != BulkStatus.DONE || run.refused() > 0) {
            return lead("/bulk-changes/" + run.id(), request, response);
        }
        Toast toast = words.done(run, viewer);
        String undo =
                "/bulk-changes/" + run.id() + "/undo?list=" + URLEncoder.encode(rows.address(), StandardCharsets.UTF_8);
        toasts.show(run.changed() > 0 ? toast.undoneBy(undo) : toast, request);
        return lead(rows.address(), request, response);
    }

    /** Leads a page, or a part of one, elsewhere. */
    @Nullable ModelAndView lead(String address, HttpServletRequest request, HttpServletResponse response) {
        return Leading.to(address, request, response);
    }

    static Selection selection(SelectedRows rows) {
        return rows.ids() == null ? Selection.all(rows.list()) : Selection.some(rows.list(), rows.ids());
    }

    static boolean isPart(HttpServletRequest request) {
        return Leading.isPart(request);
    }
}
