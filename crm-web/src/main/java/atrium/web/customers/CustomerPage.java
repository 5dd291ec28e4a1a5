package atrium.web.customers;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the 360° pages of accounts and contacts have in common: story, panels, and what the person may do. */
@Component
class CustomerPage {

    private final StoryPart story;
    private final PlannedPart planned;
    private final List<RecordPanel> panels;
    private final RecentRecords recent;

    CustomerPage(StoryPart story, PlannedPart planned, List<RecordPanel> panels, RecentRecords recent) {
        this.story = story;
        this.planned = planned;
        this.panels = panels;
        this.recent = recent;
    }

    void fill(Model model, RecordRef ref, String path, boolean mayEdit, @Nullable String after, Viewer viewer) {
        recent.opened(viewer, ref);
        model.addAttribute("planned", planned.of(ref, mayEdit, viewer));
        stretch(model, ref, path, after, viewer);
        model.addAttribute("ref", ref);
        model.addAttribute("address", path + "/" + ref.id());
        model.addAttribute(
                "panels",
                panels.stream()
                        .filter(panel -> panel.types().contains(ref.type()))
                        .map(RecordPanel::key)
                        .toList());
    }

    /** Who the customer is: the head, and the facts below it. */
    static void describe(Model model, CustomerHead head, List<FactRow> facts) {
        model.addAttribute("head", head);
        model.addAttribute("facts", facts);
    }

    void stretch(Model model, RecordRef ref, String path, @Nullable String after, Viewer viewer) {
        model.addAttribute("story", story.of(ref, path, after, viewer));
    }
}
