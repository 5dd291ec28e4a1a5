package atrium.web.search;

import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching: the page with all that was found, and the few suggestions while somebody types. */
@Controller
@ForSignedIn
class SearchController {

    private static final int SUGGESTED = 5;
    private static final int SHOWN = 50;

    private final Suggestions suggestions;

    SearchController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Model model, Viewer viewer) {
        model.addAttribute("query", q.strip());
        model.addAttribute("groups", suggestions.of(q, SHOWN, viewer));
        return "search/index";
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model, Viewer viewer) {
        model.addAttribute("query", q.strip());
        model.addAttribute("groups", suggestions.of(q, SUGGESTED, viewer));
        return "search/_suggestions";
    }
}
