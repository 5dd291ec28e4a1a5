package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.BoardFolds;
import atrium.domain.listviews.Grouping;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListGroup;
import atrium.domain.listviews.ListGroups;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionDraft;
import atrium.web.conditions.ConditionForms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a list: as a page, or as the part of it that is swapped. */
@Component
class ListAnswers {

    private final ListViews lists;
    private final ListGroups groups;
    private final BoardFolds folds;
    private final ListScreens screens;
    private final FilterBar bar;
    private final ConditionForms forms;

    ListAnswers(
            ListViews lists,
            ListGroups groups,
            BoardFolds folds,
            ListScreens screens,
            FilterBar bar,
            ConditionForms forms) {
        this.lists = lists;
        this.groups = groups;
        this.folds = folds;
        this.screens = screens;
        this.bar = bar;
        this.forms = forms;
    }

    /** Whether a script asks for a part; the browser, when it goes back, wants the page. */
    boolean wantsPart(HttpHeaders headers) {
        return headers.containsHeader("HX-Request") && !headers.containsHeader("HX-History-Restore-Request");
    }

    /** The list, with the form of its filter where the address asks for it. */
    ModelAndView shown(ListChoice choice, ListForm form, boolean part, Viewer viewer) {
        ListDefinition definition = choice.query().definition();
        ConditionDraft draft = null;
        if (form.builds()) {
            draft = ConditionDraft.of(definition, choice.query().condition());
            String field = form.asked(definition);
            if (field != null || !choice.query().filtered()) {
                draft.ask(field == null ? definition.title().key() : field);
            }
        }
        return shown(choice, draft == null ? null : panel(choice.query(), draft, null, viewer), part, viewer);
    }

    /** The list with a filter that is being built, or with what is wrong with it. */
    ModelAndView shown(ListChoice choice, @Nullable FilterPanel panel, boolean part, Viewer viewer) {
        ModelAndView view = new ModelAndView(part ? "lists/_region :: part" : "lists/index");
        view.addObject("list", screen(choice, viewer));
        view.addObject("builder", panel);
        return view;
    }

    // A list that is parted has no pages: each group leads to the list of its rows alone.
    private ListScreen screen(ListChoice choice, Viewer viewer) {
        ListQuery query = choice.query();
        List<ListGroup> parted = query.grouping() == null ? null : parted(query, viewer);
        if (parted == null) {
            return screens.screen(choice, lists.page(query, viewer), null, viewer);
        }
        List<ListColumn> columns =
                query.columns().stream().map(query.definition()::column).toList();
        List<ListRow> rows =
                parted.stream().flatMap(group -> group.rows().stream()).toList();
        return screens.screen(choice, new ListPage(columns, rows, query.sort(), false, null, null), parted, viewer);
    }

    private @Nullable List<ListGroup> parted(ListQuery query, Viewer viewer) {
        Map<String, Boolean> folded = folds.of(query, viewer);
        Grouping grouping = query.grouping();
        ListQuery read = grouping != null && grouping.board() ? BoardCards.read(query) : query;
        return groups.of(read, folded, viewer).orElse(null);
    }

    /** @param problem why it can't be asked; null as long as nobody tried */
    FilterPanel panel(ListQuery query, ConditionDraft draft, @Nullable UnreadableCondition problem, Viewer viewer) {
        return new FilterPanel(
                query.definition().type().path(),
                bar.carried(query),
                query.text(),
                ListLinks.to(query),
                forms.screen(draft, problem, problem != null, viewer));
    }

    /** Why there is no list at an address. */
    ModelAndView wrong(RuleViolation problem, ListDefinition definition, boolean part) {
        HttpStatus status = problem instanceof UnknownView ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        ModelAndView view = new ModelAndView(part ? "lists/wrong :: sentence" : "lists/wrong", status);
        view.addObject("problem", problem.messageKey());
        view.addObject("arguments", problem.arguments().toArray());
        view.addObject("path", definition.type().path());
        view.addObject("many", "record." + definition.type().code() + ".many");
        return view;
    }
}
