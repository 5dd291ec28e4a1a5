package atrium.web.lists;

import atrium.domain.listviews.ListQuery;
import atrium.domain.savedviews.SavedView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list that an address asks for, and where it began.
 *
 * @param query what shall be shown
 * @param views all views of this list that the viewer sees
 * @param view the one it began as; null when it began as the whole list
 * @param differs whether something else is shown than was saved
 * @param leftOut whether columns, orders or groups were left out of what was saved, because they are unknown to the viewer
 */
record ListChoice(
        ListQuery query, List<SavedView> views, @Nullable SavedView view, boolean differs, boolean leftOut) {

    ListChoice {
        views = List.copyOf(views);
    }
}
