package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.BoardFolds;
import atrium.domain.listviews.GroupFigure;
import atrium.domain.listviews.GroupFigures;
import atrium.domain.listviews.Grouping;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListGroup;
import atrium.domain.listviews.ListGroups;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The groups of a list after its page was shown: their figures, the further cards of a board's column, and folding it. */
class GroupsController implements OfRecordType {

    private static final String FOLDED = "folded";
    private static final String CARD = "card";
    private static final String ROWS = "rows";
    private static final int MOST_ROWS = 200;

    private final ListDefinition definition;
    private final Doors doors;

    GroupsController(ListDefinition definition, Doors doors) {
        this.definition = definition;
        this.doors = doors;
    }

    /** What the controllers of all types need. */
    @Component
    record Doors(
            ListViews lists,
            ListGroups groups,
            GroupFigures figures,
            GroupBars bars,
            BoardFolds folds,
            GroupWords words,
            FigureWords said) {}

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping(GroupWords.COUNTS)
    String counts(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        try {
            ListQuery query = parted(parameters, viewer);
            Map<String, Boolean> folds = doors.folds.of(query, viewer);
            List<GroupFigure> figures = doors.figures.of(query, folds, viewer);
            long all = figures.stream()
                    .mapToLong(figure -> figure.count().number())
                    .sum();
            model.addAttribute("board", grouping(query).board());
            model.addAttribute(
                    "heads",
                    doors.said.heads(
                            figures,
                            all > ListViews.SORTABLE ? Map.of() : doors.bars.of(query, folds, viewer),
                            viewer));
            return "lists/_groups :: counts";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    /** The cards that follow in a column, or one of them. */
    @Needs(Act.READ)
    @GetMapping(GroupWords.CARDS)
    String cards(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "" + ListGroups.FIRST) int rows,
            @RequestParam(name = CARD, required = false) @Nullable UUID card,
            Viewer viewer,
            Model model) {
        try {
            ListQuery query = board(parameters, viewer);
            String place = query.cursor();
            String value = value(parameters);
            ListQuery read = BoardCards.read(query.at(null));
            ListGroup group = doors.groups.one(
                    card == null ? read : read.among(List.of(card)),
                    value.isEmpty() ? null : value,
                    place,
                    Math.max(1, Math.min(rows, MOST_ROWS)),
                    viewer);
            model.addAttribute("group", doors.words.column(query.at(null), group, viewer));
            return "lists/_board :: cards";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    @Needs(Act.READ)
    @PostMapping(GroupWords.FOLD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fold(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = FOLDED) boolean folded,
            Viewer viewer) {
        try {
            doors.folds.fold(board(parameters, viewer), value(parameters), folded, viewer);
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    private static String value(MultiValueMap<String, String> parameters) {
        String value = parameters.getFirst(GroupWords.VALUE);
        if (value == null) {
            throw new UnreadableAddress(null);
        }
        return value;
    }

    private ListQuery board(MultiValueMap<String, String> parameters, Viewer viewer) {
        ListQuery query = parted(parameters, viewer);
        if (!grouping(query).board()) {
            throw new UnreadableAddress(null);
        }
        return query;
    }

    private ListQuery parted(MultiValueMap<String, String> parameters, Viewer viewer) {
        MultiValueMap<String, String> parts = new LinkedMultiValueMap<>(parameters);
        parts.keySet().removeAll(List.of(GroupWords.VALUE, FOLDED, CARD, ROWS, "_csrf"));
        ListQuery query = doors.lists.read(recordType(), ListForm.of(parts).parts(), viewer);
        grouping(query);
        return query;
    }

    private static Grouping grouping(ListQuery query) {
        Grouping grouping = query.grouping();
        if (grouping == null) {
            throw new UnreadableAddress(null);
        }
        return grouping;
    }
}
