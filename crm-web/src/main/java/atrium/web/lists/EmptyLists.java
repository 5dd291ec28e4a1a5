package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.lists.ListScreen.Empty;
import atrium.web.lists.ListScreen.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a list without rows says, and the ways to begin. */
@Component
class EmptyLists {

    private final List<ListBeginning> beginnings;
    private final MessageSource texts;

    EmptyLists(List<ListBeginning> beginnings, MessageSource texts) {
        this.beginnings = beginnings;
        this.texts = texts;
    }

    Empty say(ListQuery query, Viewer viewer) {
        Locale locale = viewer.locale();
        String type = query.definition().type().code();
        String noun = text("record." + type + ".many", locale);
        String kind = query.filtered() ? "nothing-matches" : query.archived() ? "archive-empty" : "none-yet";
        String art = query.filtered() ? "search" : type.equals("account") ? "accounts" : "people";
        return new Empty(
                art,
                text("list." + kind, locale, noun),
                text("list." + kind + ".text", locale, noun),
                kind.equals("none-yet") ? ways(query.definition(), viewer) : List.of());
    }

    /** How the viewer may add one record. */
    List<Link> creations(ListDefinition definition, Viewer viewer) {
        String code = definition.type().code();
        return viewer.may(Act.CREATE, code)
                ? List.of(new Link(
                        text(code + ".new", viewer.locale()), definition.type().path() + "/new"))
                : List.of();
    }

    private List<Link> ways(ListDefinition definition, Viewer viewer) {
        return Stream.concat(
                        creations(definition, viewer).stream(),
                        beginnings.stream()
                                .map(beginning -> beginning.offer(definition.type(), viewer))
                                .flatMap(Optional::stream)
                                .map(offer -> new Link(text(offer.textKey(), viewer.locale()), offer.href())))
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
