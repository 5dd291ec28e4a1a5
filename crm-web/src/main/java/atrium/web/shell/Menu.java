package atrium.web.shell;

import atrium.domain.records.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the places that a person is led to. */
@Component
class Menu {

    private final List<MenuPlace> places;
    private final MenuViews views;

    Menu(List<MenuPlace> places, MenuViews views) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(MenuPlace::rank)).toList();
        this.views = views;
    }

    /**
     * The groups that have a place for this person; the one he is at is marked.
     *
     * @param path where he is
     * @param view which view of the list there he is at; empty for none
     */
    List<MenuSection> sections(Viewer viewer, String path, String view) {
        String shown = path + "?view=" + view;
        List<MenuItem> kept =
                views.items(viewer).stream().map(item -> item.at(shown)).toList();
        String elsewhere = kept.stream().anyMatch(MenuItem::active) ? "" : path;
        return Stream.of(
                        section(MenuGroup.WORK, open(MenuGroup.WORK, viewer, elsewhere), false),
                        section(MenuGroup.VIEWS, kept, !kept.isEmpty() && views.outdated(viewer)),
                        section(MenuGroup.ADMINISTRATION, open(MenuGroup.ADMINISTRATION, viewer, elsewhere), false))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static MenuSection section(MenuGroup group, List<MenuItem> items, boolean outdated) {
        return new MenuSection(group.label(), items, outdated);
    }

    private List<MenuItem> open(MenuGroup group, Viewer viewer, String path) {
        return open(group, viewer).map(item -> item.at(path)).toList();
    }

    List<MenuItem> creations(Viewer viewer) {
        return open(MenuGroup.CREATE, viewer).toList();
    }

    private Stream<MenuItem> open(MenuGroup group, Viewer viewer) {
        return places.stream()
                .filter(place -> place.group() == group && place.openTo().test(viewer))
                .map(MenuPlace::item);
    }
}
