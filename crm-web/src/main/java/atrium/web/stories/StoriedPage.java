package atrium.web.stories;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * What the pages of all records have in common that have stories and plans: the composer, what is planned, the story, and the
 * panels beside it. The page is at the record's address and shows the templates {@code customers/_timeline :: whole} and {@code
 * customers/_panels :: whole}; at its address with {@code /timeline} it answers {@link #FURTHER}.
 */
@Component
public class StoriedPage {

    /** The view of the story alone. */
    public static final String STORY = "customers/_timeline :: region";

    /** The view of one stretch more of the story. */
    public static final String FURTHER = "customers/_timeline :: stretch";

    private final StoryPart story;
    private final PlannedPart planned;
    private final RunsPart runs;
    private final List<RecordPanel> panels;
    private final RecentRecords recent;
    private final RecordTypes types;

    StoriedPage(
            StoryPart story,
            PlannedPart planned,
            RunsPart runs,
            List<RecordPanel> panels,
            RecentRecords recent,
            RecordTypes types) {
        this.story = story;
        this.planned = planned;
        this.runs = runs;
        this.panels = panels;
        this.recent = recent;
        this.types = types;
    }

    /** Whether a request is for the story of the page alone, as one of the story's own links asks for it. */
    public static boolean storyAlone(HttpHeaders headers) {
        return StoryPart.alone(headers);
    }

    /**
     * Adds all of it to the model, and notes that the viewer has opened the record.
     *
     * @param record found to be visible by the caller
     * @param mayEdit whether the viewer may edit it, and so everything planned there
     * @param parameters of the page's address
     */
    public void fill(
            Model model, RecordRef record, boolean mayEdit, MultiValueMap<String, String> parameters, Viewer viewer) {
        recent.opened(viewer, record);
        List<PlannedLine> open = planned.of(record, mayEdit, viewer);
        model.addAttribute("planned", open);
        // What goes on has something that is planned.
        model.addAttribute("runs", open.isEmpty() ? List.of() : runs.of(record, mayEdit, viewer));
        story(model, record, parameters, viewer);
        model.addAttribute("ref", record);
        model.addAttribute("mayAdd", Notes.mayAdd(record, viewer));
        model.addAttribute("address", address(record));
        model.addAttribute(
                "panels",
                panels.stream()
                        .filter(panel -> panel.types().contains(record.type()))
                        .map(RecordPanel::key)
                        .toList());
    }

    /** The story alone, for {@link #STORY}. */
    public void story(Model model, RecordRef record, MultiValueMap<String, String> parameters, Viewer viewer) {
        story.fill(model, record, address(record), parameters, viewer);
    }

    /** One stretch more of it, for {@link #FURTHER}. */
    public void further(Model model, RecordRef record, MultiValueMap<String, String> parameters, Viewer viewer) {
        story.further(model, record, address(record), parameters, viewer);
    }

    private String address(RecordRef record) {
        return types.address(record).orElseThrow(() -> new UnknownRecord(record));
    }
}
