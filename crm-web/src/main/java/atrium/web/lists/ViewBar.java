package atrium.web.lists;

import atrium.domain.listviews.ListQuery;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedView;
import atrium.web.lists.ListScreen.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list page shows of saved views: which one it is, which others there are, and what can be done with it.
 *
 * @param name of the view; null for the whole list
 * @param mine links to the viewer's own views
 * @param shared links to views of others
 * @param whole address of the whole list
 * @param keep address of the form that keeps what is shown as a new view
 * @param own address of the view itself; null for the whole list
 * @param content parts of the address that a change of the view saves
 */
record ViewBar(
        @Nullable String name,
        List<Link> mine,
        List<Link> shared,
        String whole,
        String keep,
        @Nullable String own,
        @Nullable String discard,
        boolean differs,
        boolean mayEdit,
        boolean pinned,
        Map<String, String> content) {

    static ViewBar of(ListChoice choice, Viewer viewer) {
        ListQuery query = choice.query();
        String path = query.definition().type().path();
        SavedView view = choice.view();
        Map<String, String> keep = new LinkedHashMap<>();
        keep.put("type", query.definition().type().code());
        keep.putAll(query.content());
        boolean usual = choice.views().stream().anyMatch(SavedView::usual);
        return new ViewBar(
                view == null ? null : view.name(),
                links(choice, path, one -> one.owner().equals(viewer.personId())),
                links(choice, path, one -> !one.owner().equals(viewer.personId())),
                usual ? path + "?view=" + ListQuery.WHOLE : path,
                ListLinks.to("/views/new", keep),
                view == null ? null : "/views/" + view.id(),
                view == null ? null : path + "?view=" + view.id(),
                choice.differs(),
                view != null && view.mayEdit(),
                view != null && view.pinned(),
                query.content());
    }

    private static List<Link> links(ListChoice choice, String path, Predicate<SavedView> wanted) {
        return choice.views().stream()
                .filter(wanted)
                .map(view -> new Link(view.name(), path + "?view=" + view.id()))
                .toList();
    }
}
