package atrium.web.savedviews;

import atrium.domain.identity.Roles;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedView;
import atrium.domain.savedviews.SavedViewText;
import atrium.domain.savedviews.SavedViews;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The form of a saved view: its name, who sees it, and for which roles a list begins with it. */
@Component
class SavedViewForms {

    private final ListViews lists;
    private final SavedViews views;
    private final SavedViewText audiences;
    private final Roles roles;
    private final Problems problems;
    private final MessageSource texts;

    SavedViewForms(
            ListViews lists,
            SavedViews views,
            SavedViewText audiences,
            Roles roles,
            Problems problems,
            MessageSource texts) {
        this.lists = lists;
        this.views = views;
        this.audiences = audiences;
        this.roles = roles;
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * The list that a form was sent from: its {@code type} and the parts of its address.
     *
     * @throws ResponseStatusException when the viewer has no such list
     */
    ListQuery shown(Map<String, String> sent, Viewer viewer) {
        String type = sent.getOrDefault("type", "");
        if (definition(type) == null || !viewer.may(Act.READ, type)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return shown(type, sent, viewer);
    }

    /** The list of a known type with the parts that were sent; where it began is left out. */
    ListQuery shown(String type, Map<String, String> sent, Viewer viewer) {
        Map<String, String> parts = new HashMap<>(sent);
        parts.keySet().retainAll(ListQuery.PARTS);
        parts.remove("view");
        return lists.read(type, parts, viewer);
    }

    /** Path of the list of a type. */
    String path(String type) {
        ListDefinition definition = definition(type);
        return definition == null ? "/" : definition.type().path();
    }

    Map<String, String> sentences(RuleViolation refused, Viewer viewer) {
        return problems.sentences(refused, viewer.locale());
    }

    ModelAndView blank(
            HttpStatus status, ListQuery shown, Map<String, String> values, Map<String, String> errors, Viewer viewer) {
        String type = shown.definition().type().code();
        return page(status, type, values, errors, null, viewer)
                .addObject("content", shown.content())
                .addObject("type", type);
    }

    ModelAndView filled(
            HttpStatus status, SavedView view, Map<String, String> values, Map<String, String> errors, Viewer viewer) {
        if (!view.mayEdit()) {
            throw new NotPermitted("a view of somebody else");
        }
        ModelAndView page =
                page(status, view.type(), values, errors, view, viewer).addObject("view", view);
        if (viewer.may(Capability.ADMINISTER_PEOPLE) && view.audience().equals(SavedView.ALL)) {
            page.addObject("roles", roles.all()).addObject("beginnings", views.beginnings(view.id()));
        }
        return page;
    }

    private ModelAndView page(
            HttpStatus status,
            String type,
            Map<String, String> values,
            Map<String, String> errors,
            @Nullable SavedView view,
            Viewer viewer) {
        return new ModelAndView("views/form", status)
                .addObject("many", "record." + type + ".many")
                .addObject("home", path(type) + (view == null ? "" : "?view=" + view.id()))
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("audiences", audiences(view, viewer));
    }

    private List<Choice> audiences(@Nullable SavedView view, Viewer viewer) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(SavedView.OWN, text("list-view.audience.own", viewer)));
        audiences
                .teams(viewer)
                .forEach(team -> choices.add(new Choice(
                        team.id().toString(),
                        texts.getMessage("list-view.audience.team", new Object[] {team.name()}, viewer.locale()))));
        if (audiences.mayShareWithAll(viewer)
                || (view != null && view.audience().equals(SavedView.ALL))) {
            choices.add(new Choice(SavedView.ALL, text("list-view.audience.all", viewer)));
        }
        if (view != null && choices.stream().noneMatch(one -> one.value().equals(view.audience()))) {
            choices.add(new Choice(
                    view.audience(),
                    texts.getMessage("list-view.audience.team", new Object[] {view.team()}, viewer.locale())));
        }
        return choices;
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }

    private @Nullable ListDefinition definition(String type) {
        return lists.definitions().stream()
                .filter(one -> one.type().code().equals(type))
                .findFirst()
                .orElse(null);
    }
}
