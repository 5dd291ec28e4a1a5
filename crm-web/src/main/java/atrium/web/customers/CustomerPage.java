package atrium.web.customers;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import atrium.web.stories.StoryPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the 360° pages of accounts and contacts have in common: story, panels, and what the person may do. */
@Component
class CustomerPage {

    private final StoryPart story;
    private final PlannedPart planned;
    private final RunsPart runs;
    private final List<RecordPanel> panels;
    private final RecentRecords recent;

    CustomerPage(StoryPart story, PlannedPart planned, RunsPart runs, List<RecordPanel> panels, RecentRecords recent) {
        this.story = story;
        this.planned = planned;
        this.runs = runs;
        this.panels = panels;
        this.recent = recent;
    }

    void fill(
            Model model,
            RecordRef ref,
            String path,
            boolean mayEdit,
            MultiValueMap<String, String> parameters,
            Viewer viewer) {
        recent.opened(viewer, ref);
        List<PlannedLine> open = planned.of(ref, mayEdit, viewer);
        model.addAttribute("planned", open);
        // What goes on has something that is planned.
        model.addAttribute("runs", open.isEmpty() ? List.of() : runs.of(ref, mayEdit, viewer));
        story(model, ref, path, parameters, viewer);
        model.addAttribute("ref", ref);
        model.addAttribute("mayAdd", Notes.mayAdd(ref, viewer));
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
        Map<String, List<FactRow>> headings = new LinkedHashMap<>();
        facts.stream().filter(fact -> !fact.lines().isEmpty()).forEach(fact -> {
            if (fact.section() != null) {
                headings.computeIfAbsent(fact.section(), section -> new ArrayList<>())
                        .add(fact);
            }
        });
        model.addAttribute("headings", headings.entrySet());
    }

    /** The story alone, as one of its own links asks for it. */
    void story(Model model, RecordRef ref, String path, MultiValueMap<String, String> parameters, Viewer viewer) {
        story.fill(model, ref, path + "/" + ref.id(), parameters, viewer);
    }

    /** One stretch more. */
    void further(Model model, RecordRef ref, String path, MultiValueMap<String, String> parameters, Viewer viewer) {
        story.further(model, ref, path + "/" + ref.id(), parameters, viewer);
    }
}
