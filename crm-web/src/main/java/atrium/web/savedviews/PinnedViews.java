package atrium.web.savedviews;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.MatchCount;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.PinnedView;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.domain.savedviews.SavedViews;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuViews;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The views in a person's menu. They are kept in memory for half a minute, as every page shows them; how many records each
 * shows is counted again when the last count is some minutes old, by a request of its own.
 */
@Component
class PinnedViews implements MenuViews {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_PEOPLE = 10_000;

    private final Cache<UUID, List<PinnedView>> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_PEOPLE)
            .build();

    private final SavedViews views;
    private final SavedViewManagement management;
    private final ListViews lists;
    private final Clock clock;

    PinnedViews(SavedViews views, SavedViewManagement management, ListViews lists, Clock clock) {
        this.views = views;
        this.management = management;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return of(viewer).stream()
                .filter(view -> viewer.may(Act.READ, view.type()))
                .flatMap(view -> path(view).stream()
                        .map(path -> MenuItem.named(
                                view.id().toString(),
                                view.name(),
                                path + "?view=" + view.id(),
                                "list",
                                said(view, viewer.locale()))))
                .toList();
    }

    private Optional<String> path(PinnedView view) {
        return lists.definitions().stream()
                .map(ListDefinition::type)
                .filter(type -> type.code().equals(view.type()))
                .map(RecordType::path)
                .findFirst();
    }

    @Override
    public boolean outdated(Viewer viewer) {
        return of(viewer).stream().anyMatch(this::outdated);
    }

    /** Reads the viewer's views anew for the next page. */
    void forget(Viewer viewer) {
        known.invalidate(viewer.personId());
    }

    /** Counts what was counted too long ago; the items with their counts as they are now. */
    List<MenuItem> counted(Viewer viewer) {
        for (PinnedView view : views.pinned(viewer)) {
            if (outdated(view) && viewer.may(Act.READ, view.type())) {
                MatchCount count = count(view, viewer);
                management.counted(view.id(), count.number(), count.more(), viewer);
            }
        }
        forget(viewer);
        return items(viewer);
    }

    // What was saved may name a column that is gone; then nothing can be shown, and its page says so.
    private MatchCount count(PinnedView pinned, Viewer viewer) {
        try {
            return views.find(pinned.id(), viewer)
                    .map(view -> lists.count(
                            lists.read(view.type(), lists.known(view.type(), view.parts(), viewer), viewer), viewer))
                    .orElseGet(() -> new MatchCount(0, false));
        } catch (UnreadableList | UnreadableCondition gone) {
            return new MatchCount(0, false);
        }
    }

    private List<PinnedView> of(Viewer viewer) {
        return known.get(viewer.personId(), id -> views.pinned(viewer));
    }

    private boolean outdated(PinnedView view) {
        return view.countedAt() == null
                || view.countedAt().isBefore(clock.instant().minus(FRESH));
    }

    private static @Nullable String said(PinnedView view, Locale locale) {
        if (view.matches() == null) {
            return null;
        }
        return NumberFormat.getIntegerInstance(locale).format(view.matches()) + (view.more() ? "+" : "");
    }
}
