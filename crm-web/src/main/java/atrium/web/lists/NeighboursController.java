package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListPlaces;
import atrium.domain.listviews.Neighbours;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a record stands in a list; without content when the list does not show it. */
class NeighboursController implements OfRecordType {

    private final ListDefinition definition;
    private final ListPlaces places;
    private final ListChoices choices;
    private final ListScreens screens;

    NeighboursController(ListDefinition definition, ListPlaces places, ListChoices choices, ListScreens screens) {
        this.definition = definition;
        this.places = places;
        this.choices = choices;
        this.screens = screens;
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/neighbours")
    @Nullable String neighbours(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            ListChoice choice = choices.read(definition, ListForm.of(parameters).parts(), viewer);
            Neighbours found = places.neighbours(choice.query(), id, viewer).orElse(null);
            if (found != null) {
                model.addAttribute("place", screens.place(choice, found, viewer));
                return "lists/_place :: place";
            }
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            throw new UnreadableAddress(problem);
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return null;
    }
}
