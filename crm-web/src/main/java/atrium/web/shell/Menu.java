package atrium.web.shell;

import atrium.domain.records.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the places that a person is led to. */
@Component
class Menu {

    private static final List<MenuGroup> SECTIONS = List.of(MenuGroup.WORK, MenuGroup.VIEWS, MenuGroup.ADMINISTRATION);

    private final List<MenuPlace> places;

    Menu(List<MenuPlace> places) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(MenuPlace::rank)).toList();
    }

    /** The groups that have a place for this person; the one he is at is marked. */
    List<MenuSection> sections(Viewer viewer, String path) {
        return SECTIONS.stream()
                .map(group -> new MenuSection(
                        group.label(),
                        open(group, viewer).map(item -> item.at(path)).toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
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
