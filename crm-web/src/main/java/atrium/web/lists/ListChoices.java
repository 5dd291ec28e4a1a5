package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedView;
import atrium.domain.savedviews.SavedViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what an address asks for. The id of a view alone means what was saved; with other parts these are shown, and the
 * view is only what they began as, so that an address shows the same to everybody. Without any part a list begins with the
 * view of the viewer's role or, without one, with the first look of its type.
 */
@Component
class ListChoices {

    private static final Set<String> BESIDE = Set.of("view", "at");

    private final ListViews lists;
    private final SavedViews saved;

    ListChoices(ListViews lists, SavedViews saved) {
        this.lists = lists;
        this.saved = saved;
    }

    /**
     * @param parts parts of the address by name
     * @throws UnreadableList naming the part that can't be understood
     * @throws UnreadableCondition when it is the filter
     * @throws UnknownView when the address is that of a view which the viewer does not see
     */
    ListChoice read(ListDefinition definition, Map<String, String> parts, Viewer viewer) {
        String type = definition.type().code();
        List<SavedView> views = saved.of(type, viewer);
        SavedView usual = views.stream().filter(SavedView::usual).findFirst().orElse(null);
        String asked = parts.getOrDefault("view", parts.isEmpty() && usual != null ? id(usual) : "");
        SavedView view =
                views.stream().filter(one -> id(one).equals(asked)).findFirst().orElse(null);
        if (parts.isEmpty() && view != null && !readable(view, viewer)) {
            return new ListChoice(lists.read(type, parts, viewer).begunAs(ListQuery.WHOLE), views, null, false, false);
        }
        if (BESIDE.containsAll(parts.keySet()) && view != null) {
            Map<String, String> saved = content(view, parts);
            Map<String, String> known = lists.known(type, saved, viewer);
            return new ListChoice(
                    lists.read(type, known, viewer).begunAs(id(view)), views, view, false, !known.equals(saved));
        }
        boolean beginning = parts.isEmpty() && usual == null;
        ListQuery query = lists.read(type, beginning ? definition.firstLook() : parts, viewer);
        if (BESIDE.containsAll(parts.keySet()) && query.view() != null && !ListQuery.WHOLE.equals(query.view())) {
            throw new UnknownView();
        }
        if (view == null) {
            boolean plain = usual == null && definition.firstLook().isEmpty();
            return new ListChoice(query.begunAs(plain ? null : ListQuery.WHOLE), views, null, false, false);
        }
        return new ListChoice(query, views, view, differs(query, view, viewer), false);
    }

    private static String id(SavedView view) {
        return view.id().toString();
    }

    private static Map<String, String> content(SavedView view, Map<String, String> parts) {
        Map<String, String> content = new HashMap<>(view.parts());
        @Nullable String place = parts.get("at");
        if (place != null) {
            content.put("at", place);
        }
        return content;
    }

    private boolean differs(ListQuery query, SavedView view, Viewer viewer) {
        return !readable(view, viewer)
                || !query.content()
                        .equals(lists.read(view.type(), known(view, viewer), viewer)
                                .content());
    }

    private Map<String, String> known(SavedView view, Viewer viewer) {
        return lists.known(view.type(), view.parts(), viewer);
    }

    // The filter that was saved may ask for a field that is gone or hidden. Who asks for it is told so; who only opens
    // the
    // list sees it whole.
    private boolean readable(SavedView view, Viewer viewer) {
        try {
            lists.read(view.type(), known(view, viewer), viewer);
            return true;
        } catch (UnreadableList | UnreadableCondition gone) {
            return false;
        }
    }
}
