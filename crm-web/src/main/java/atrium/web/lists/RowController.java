package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListPlaces;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One record as its list shows it: its row anew, or all that is known of it beside the list. */
class RowController implements OfRecordType {

    private final ListDefinition definition;
    private final ListViews lists;
    private final ListPlaces places;
    private final ListChoices choices;
    private final ListScreens screens;
    private final ListTable table;

    RowController(
            ListDefinition definition,
            ListViews lists,
            ListPlaces places,
            ListChoices choices,
            ListScreens screens,
            ListTable table) {
        this.definition = definition;
        this.lists = lists;
        this.places = places;
        this.choices = choices;
        this.screens = screens;
        this.table = table;
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/row")
    String row(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        try {
            ListChoice choice = choices.read(definition, ListForm.of(parameters).parts(), viewer);
            model.addAttribute("list", screens.row(choice, places.row(choice.query(), id, viewer), viewer));
            return "lists/_region :: row";
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            throw new UnreadableAddress(problem);
        }
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/peek")
    String peek(@PathVariable UUID id, Viewer viewer, Model model) {
        ListQuery usual = lists.read(recordType(), Map.of(), viewer);
        List<ListColumn> columns = usual.definition().columns();
        ListQuery query = usual.showing(columns.stream().map(ListColumn::key).toList());
        ListRow row = places.row(query, id, viewer);
        model.addAttribute("peek", table.peek(usual.definition(), columns, row, viewer));
        return "lists/_peek :: peek";
    }
}
