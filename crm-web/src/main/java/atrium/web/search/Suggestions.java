package atrium.web.search;

import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.search.Search;
import atrium.domain.search.SearchGroup;
import atrium.domain.search.SearchHit;
import atrium.web.search.SuggestionGroup.Suggestion;
import atrium.web.shell.Mark;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds records and places of the menu, as links in the words of the person. */
@Component
class Suggestions {

    private static final int RECENT = 8;
    private static final int PLACES = 4;

    private final Search search;
    private final RecordTypes types;
    private final List<MenuPlace> places;
    private final MessageSource texts;

    Suggestions(Search search, RecordTypes types, List<MenuPlace> places, MessageSource texts) {
        this.search = search;
        this.types = types;
        this.places =
                places.stream().sorted(Comparator.comparingInt(MenuPlace::rank)).toList();
        this.texts = texts;
    }

    /** Records and places that fit; nothing typed: what was opened last, and what can be created. */
    List<SuggestionGroup> of(String typed, int each, Viewer viewer) {
        List<SuggestionGroup> groups = new ArrayList<>();
        if (typed.isBlank()) {
            add(
                    groups,
                    "search.recent",
                    search.recent(RECENT, viewer).stream().map(this::record).toList(),
                    viewer);
            add(groups, "search.actions", creations(viewer), viewer);
            return groups;
        }
        for (SearchGroup found : search.find(typed, each, viewer)) {
            groups.add(new SuggestionGroup(
                    text("record." + found.type() + ".many", viewer),
                    found.hits().stream().map(this::record).toList(),
                    found.more()));
        }
        add(groups, "search.places", named(typed.strip().toLowerCase(viewer.locale()), viewer), viewer);
        return groups;
    }

    private void add(List<SuggestionGroup> groups, String label, List<Suggestion> options, Viewer viewer) {
        if (!options.isEmpty()) {
            groups.add(new SuggestionGroup(text(label, viewer), options, false));
        }
    }

    private List<Suggestion> creations(Viewer viewer) {
        return places.stream()
                .filter(place ->
                        place.group() == MenuGroup.CREATE && place.openTo().test(viewer))
                .map(place -> place(place, viewer))
                .toList();
    }

    private List<Suggestion> named(String typed, Viewer viewer) {
        return places.stream()
                .filter(place -> place.openTo().test(viewer))
                .map(place -> place(place, viewer))
                .filter(place -> place.title().toLowerCase(viewer.locale()).contains(typed))
                .limit(PLACES)
                .toList();
    }

    private Suggestion place(MenuPlace place, Viewer viewer) {
        return new Suggestion(
                place.item().href(),
                text(place.item().label(), viewer),
                null,
                null,
                place.item().icon());
    }

    private Suggestion record(SearchHit hit) {
        RecordType type = types.of(hit.record().type()).orElseThrow();
        UUID id = hit.record().id();
        Mark mark = type.human() ? Mark.person(id, hit.title()) : Mark.account(id, hit.title());
        return new Suggestion(
                type.address(id), hit.title(), hit.subtitle().isEmpty() ? null : hit.subtitle(), mark, null);
    }

    private String text(String key, Viewer viewer) {
        Locale locale = viewer.locale();
        return texts.getMessage(key, null, locale);
    }
}
