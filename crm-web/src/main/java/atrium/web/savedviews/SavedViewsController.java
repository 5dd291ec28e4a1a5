package atrium.web.savedviews;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedView;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.domain.savedviews.SavedViews;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what a list shows as a view, changes, pins and removes views. */
@Controller
@ForSignedIn
@RequestMapping("/views")
class SavedViewsController {

    private final SavedViews views;
    private final SavedViewManagement management;
    private final SavedViewForms forms;
    private final PinnedViews pinned;
    private final Toasts toasts;

    SavedViewsController(
            SavedViews views, SavedViewManagement management, SavedViewForms forms, PinnedViews pinned, Toasts toasts) {
        this.views = views;
        this.management = management;
        this.forms = forms;
        this.pinned = pinned;
        this.toasts = toasts;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam Map<String, String> sent, Viewer viewer) {
        ListQuery shown = forms.shown(sent, viewer);
        return forms.blank(HttpStatus.OK, shown, Map.of("audience", SavedView.OWN), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView keep(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        ListQuery shown = forms.shown(sent, viewer);
        try {
            UUID id = management.keep(shown, sent, viewer);
            toasts.show(
                    Toast.done("list-view.kept", sent.getOrDefault("name", "").strip()), request);
            return to(visible(id, viewer));
        } catch (RuleViolation refused) {
            return forms.blank(HttpStatus.UNPROCESSABLE_CONTENT, shown, sent, forms.sentences(refused, viewer), viewer);
        }
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        SavedView view = visible(id, viewer);
        Map<String, String> values = Map.of("name", view.name(), "audience", view.audience());
        return forms.filled(HttpStatus.OK, view, values, Map.of(), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        SavedView view = visible(id, viewer);
        try {
            management.edit(id, sent, viewer);
        } catch (RuleViolation refused) {
            return forms.filled(HttpStatus.UNPROCESSABLE_CONTENT, view, sent, forms.sentences(refused, viewer), viewer);
        }
        return changed("list-view.saved", id, request, viewer);
    }

    @PostMapping("/{id}/content")
    ModelAndView show(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        management.show(id, forms.shown(visible(id, viewer).type(), sent, viewer), viewer);
        return changed("list-view.saved", id, request, viewer);
    }

    @PostMapping("/{id}/pin")
    ModelAndView pin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean pinned,
            HttpServletRequest request,
            Viewer viewer) {
        management.pin(id, pinned, viewer);
        return changed(pinned ? "list-view.pinned" : "list-view.unpinned", id, request, viewer);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        SavedView view = visible(id, viewer);
        management.remove(id, viewer);
        pinned.forget(viewer);
        toasts.show(Toast.done("list-view.removed", view.name()), request);
        return new ModelAndView("redirect:" + forms.path(view.type()));
    }

    private ModelAndView changed(String toast, UUID id, HttpServletRequest request, Viewer viewer) {
        pinned.forget(viewer);
        SavedView view = visible(id, viewer);
        toasts.show(Toast.done(toast, view.name()), request);
        return to(view);
    }

    private ModelAndView to(SavedView view) {
        return new ModelAndView("redirect:" + forms.path(view.type()) + "?view=" + view.id());
    }

    private SavedView visible(UUID id, Viewer viewer) {
        return views.find(id, viewer).orElseThrow(() -> new UnknownRecord(new RecordRef("list-view", id)));
    }
}
