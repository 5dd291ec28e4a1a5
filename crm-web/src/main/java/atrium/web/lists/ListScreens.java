package atrium.web.lists;

import atrium.domain.listviews.Grouping;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListGroup;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListSums;
import atrium.domain.listviews.MatchCount;
import atrium.domain.listviews.Neighbours;
import atrium.domain.listviews.SortKey;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.ListScreen.Matching;
import atrium.web.lists.ListScreen.Selecting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a page of a list into words and addresses. */
@Component
class ListScreens {

    private final ConditionWords words;
    private final FilterBar bar;
    private final ListTable table;
    private final GroupWords grouping;
    private final EmptyLists empty;
    private final List<ListTool> tools;
    private final List<RowDeeds> deeds;
    private final List<SortRemedy> remedies;
    private final MessageSource texts;

    ListScreens(
            ConditionWords words,
            FilterBar bar,
            ListTable table,
            GroupWords grouping,
            EmptyLists empty,
            List<ListTool> tools,
            List<RowDeeds> deeds,
            List<SortRemedy> remedies,
            MessageSource texts) {
        this.words = words;
        this.bar = bar;
        this.table = table;
        this.grouping = grouping;
        this.empty = empty;
        this.tools = tools;
        this.deeds = deeds;
        this.remedies = remedies;
        this.texts = texts;
    }

    /** @param groups in the place of the page's rows; null when the list is shown whole */
    ListScreen screen(ListChoice choice, ListPage page, @Nullable List<ListGroup> groups, Viewer viewer) {
        ListQuery query = choice.query();
        ListDefinition definition = query.definition();
        Locale locale = viewer.locale();
        boolean whole = page.previous() == null
                && page.next() == null
                && (groups == null || groups.stream().noneMatch(ListGroup::more));
        Selecting selecting = page.rows().isEmpty() ? null : selecting(query, whole, viewer);
        return new ListScreen(
                words.many(definition, locale),
                definition.type().path(),
                query.text(),
                query.archived(),
                bar.carried(query),
                table.heads(query, page, viewer),
                groups == null ? table.rows(definition, page.columns(), page.rows(), viewer) : List.of(),
                bar.quick(query, locale),
                bar.chips(query, viewer),
                bar.menus(query),
                bar.archive(query, locale),
                query.filtered() ? ListLinks.to(query.unfiltered()) : null,
                choice.leftOut(),
                note(query, page, groups, locale),
                remedy(query, page, viewer),
                whole
                        ? count(definition, new MatchCount(page.rows().size(), false), viewer)
                        : text("list.shown", locale, page.rows().size()),
                whole ? null : ListLinks.to(definition.type().path() + "/count", query.parts()),
                sums(query, selecting != null),
                page.previous() == null ? null : ListLinks.to(query, page.previous()),
                page.next() == null ? null : ListLinks.to(query, page.next()),
                page.rows().isEmpty() && !folded(groups) ? empty.say(query, viewer) : null,
                empty.creations(definition, viewer),
                tools.stream()
                        .map(tool -> tool.offer(definition.type(), viewer))
                        .flatMap(Optional::stream)
                        .map(tool -> tool.at(query.parts()))
                        .toList(),
                selecting,
                grouping.ways(query, locale),
                groups == null ? null : grouping.screen(query, groups, selecting, viewer),
                ViewBar.of(choice, viewer));
    }

    // In a column that was not read there may be something.
    private static boolean folded(@Nullable List<ListGroup> groups) {
        return groups != null && groups.stream().anyMatch(ListGroup::folded);
    }

    /** One row of the list, as far as the list's template asks for it. */
    Map<String, Object> row(ListChoice choice, ListRow row, Viewer viewer) {
        ListQuery query = choice.query();
        List<ListColumn> columns =
                query.columns().stream().map(query.definition()::column).toList();
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("rows", table.rows(query.definition(), columns, List.of(row), viewer));
        list.put("selecting", selecting(query, true, viewer));
        return list;
    }

    private static @Nullable String sums(ListQuery query, boolean boxes) {
        Map<String, String> parts = new LinkedHashMap<>(query.parts());
        if (boxes) {
            parts.put(SumsController.BOXES, "true");
        }
        return ListSums.columns(query).isEmpty()
                ? null
                : ListLinks.to(query.definition().type().path() + SumsController.BELOW, parts);
    }

    private @Nullable Selecting selecting(ListQuery query, boolean whole, Viewer viewer) {
        RecordType type = query.definition().type();
        List<RowDeeds.Offer> offers = deeds.stream()
                .flatMap(some -> some.offers(type, query.archived(), viewer).stream())
                .toList();
        Map<String, String> parts = new LinkedHashMap<>(query.parts());
        String all = whole ? null : ListLinks.to(type.path() + "/matching", parts);
        if (query.cursor() != null) {
            parts.put("at", query.cursor());
        }
        return offers.isEmpty() ? null : new Selecting(offers, parts, all);
    }

    /** How many match, exactly, and so can be selected. */
    Matching matching(ListQuery query, long count, Viewer viewer) {
        String noun = text("list.noun." + query.definition().type().code(), viewer.locale(), count);
        return new Matching(
                text("list.select-matching", viewer.locale(), noun),
                text("list.matching-selected", viewer.locale(), noun));
    }

    /** "1,204 accounts", or "more than 10,000 accounts". */
    String count(ListDefinition definition, MatchCount count, Viewer viewer) {
        String name = text("list.noun." + definition.type().code(), viewer.locale(), count.number());
        return count.more() ? text("list.more-than", viewer.locale(), name) : name;
    }

    /** Where a record stands in the list it was opened from. */
    ListPlace place(ListChoice choice, Neighbours found, Viewer viewer) {
        RecordType type = choice.query().definition().type();
        Locale locale = viewer.locale();
        String total = text(
                found.total().more() ? "list.place.more" : "list.place.total",
                locale,
                found.total().number());
        return new ListPlace(
                found.place() == null ? total : text("list.place", locale, found.place(), total),
                ListLinks.to(choice.query()),
                found.previous() == null ? null : type.address(found.previous()),
                found.next() == null ? null : type.address(found.next()));
    }

    // What was asked for and can't be given.
    private @Nullable String note(ListQuery query, ListPage page, @Nullable List<ListGroup> groups, Locale locale) {
        Grouping asked = query.grouping();
        if (asked != null && groups == null) {
            return text("list.group.refused", locale, words.label(query.definition(), asked.column(), locale));
        }
        return page.sortRefused() ? order(query, page, locale) : null;
    }

    // Several columns are never sorted by an index.
    private SortRemedy.@Nullable Remedy remedy(ListQuery query, ListPage page, Viewer viewer) {
        if (!page.sortRefused() || query.sort().size() != 1) {
            return null;
        }
        return remedies.stream()
                .flatMap(some ->
                        some.of(query.definition().type(), query.sort().get(0).column(), viewer).stream())
                .findFirst()
                .orElse(null);
    }

    private String order(ListQuery query, ListPage page, Locale locale) {
        SortKey asked = query.sort().get(0);
        return text(
                "list.order-refused",
                locale,
                words.label(query.definition(), asked.column(), locale),
                words.label(query.definition(), page.sort().get(0).column(), locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
