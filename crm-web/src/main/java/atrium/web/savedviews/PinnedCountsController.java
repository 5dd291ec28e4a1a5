package atrium.web.savedviews;

import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Counts the views of a person's menu anew, after the page was shown. */
@Controller
class PinnedCountsController {

    private final PinnedViews pinned;

    PinnedCountsController(PinnedViews pinned) {
        this.pinned = pinned;
    }

    @ForSignedIn
    @GetMapping("/views/counts")
    String counts(Viewer viewer, Model model) {
        model.addAttribute("items", pinned.counted(viewer));
        return "fragments/shell :: counts";
    }
}
