package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListSums;
import atrium.domain.listviews.MatchCount;
import atrium.domain.listviews.Neighbours;
import atrium.domain.listviews.SortKey;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.ListScreen.Cell;
import atrium.web.lists.ListScreen.Head;
import atrium.web.lists.ListScreen.Matching;
import atrium.web.lists.ListScreen.Row;
import atrium.web.lists.ListScreen.Selecting;
import atrium.web.shell.Mark;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a page of a list into words and addresses. */
@Component
class ListScreens {

    private static final Set<FieldKind> LATEST_FIRST = EnumSet.of(FieldKind.INSTANT, FieldKind.DATE);

    private final ConditionWords words;
    private final FilterBar bar;
    private final RecordTypes types;
    private final EmptyLists empty;
    private final List<ListTool> tools;
    private final List<RowDeeds> deeds;
    private final MessageSource texts;
    private final Clock clock;

    ListScreens(
            ConditionWords words,
            FilterBar bar,
            RecordTypes types,
            EmptyLists empty,
            List<ListTool> tools,
            List<RowDeeds> deeds,
            MessageSource texts,
            Clock clock) {
        this.words = words;
        this.bar = bar;
        this.types = types;
        this.empty = empty;
        this.tools = tools;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
    }

    ListScreen screen(ListChoice choice, ListPage page, Viewer viewer) {
        ListQuery query = choice.query();
        ListDefinition definition = query.definition();
        Locale locale = viewer.locale();
        List<String> looks = looks(page.columns());
        boolean whole = page.previous() == null && page.next() == null;
        Selecting selecting = page.rows().isEmpty() ? null : selecting(query, whole, viewer);
        return new ListScreen(
                words.many(definition, locale),
                definition.type().path(),
                query.text(),
                query.archived(),
                bar.carried(query),
                heads(query, page, looks, locale),
                rows(page, definition, looks, viewer),
                bar.quick(query, locale),
                bar.chips(query, viewer),
                bar.fields(query, locale),
                ListLinks.with(query, "ask", ""),
                bar.columns(query, locale),
                bar.sorts(query, locale),
                bar.archive(query, locale),
                query.filtered() ? ListLinks.to(query.unfiltered()) : null,
                page.sortRefused() ? order(query, page, locale) : null,
                whole
                        ? count(definition, new MatchCount(page.rows().size(), false), viewer)
                        : text("list.shown", locale, page.rows().size()),
                whole ? null : ListLinks.to(definition.type().path() + "/count", query.parts()),
                sums(query, selecting != null),
                page.previous() == null ? null : ListLinks.to(query, page.previous()),
                page.next() == null ? null : ListLinks.to(query, page.next()),
                page.rows().isEmpty() ? empty.say(query, viewer) : null,
                empty.creations(definition, viewer),
                tools.stream()
                        .map(tool -> tool.offer(definition.type(), viewer))
                        .flatMap(Optional::stream)
                        .map(tool -> tool.at(query.parts()))
                        .toList(),
                selecting,
                ViewBar.of(choice, viewer));
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

    private List<Head> heads(ListQuery query, ListPage page, List<String> looks, Locale locale) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            ListColumn column = page.columns().get(i);
            int place = page.sort().stream().map(SortKey::column).toList().indexOf(column.key());
            boolean falls = place >= 0 && page.sort().get(place).descending();
            boolean descending = place < 0 ? LATEST_FIRST.contains(column.kind()) : !falls;
            heads.add(new Head(
                    column.key(),
                    words.label(query.definition(), column.key(), locale),
                    ListLinks.to(query.sortedBy(column.key(), descending)),
                    ListLinks.to(query.alsoSortedBy(column.key(), descending)),
                    place < 0 ? null : falls ? "desc" : "asc",
                    place >= 0 && page.sort().size() > 1 ? place + 1 : null,
                    looks.get(i).startsWith("num"),
                    i == 0 ? "cell-title" : ""));
        }
        return heads;
    }

    private List<Row> rows(ListPage page, ListDefinition definition, List<String> looks, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        CellWords cells = new CellWords(texts, types, say, viewer.locale());
        boolean square = !definition.type().human();
        return page.rows().stream()
                .map(row -> row(row, page.columns(), definition, looks, cells, square))
                .toList();
    }

    private static Row row(
            ListRow row,
            List<ListColumn> columns,
            ListDefinition definition,
            List<String> looks,
            CellWords words,
            boolean square) {
        List<Cell> cells = IntStream.range(0, columns.size())
                .mapToObj(i -> words.cell(columns.get(i), row.cells().get(i), looks.get(i)))
                .toList();
        String title = cells.get(0).text();
        return new Row(
                row.id().toString(),
                definition.type().address(row.id()),
                title,
                square ? Mark.account(row.id(), title) : Mark.person(row.id(), title),
                cells.subList(1, cells.size()));
    }

    // On a phone a row is a card: what kind of record it is, whose it is and its first amount stand on it.
    private static List<String> looks(List<ListColumn> columns) {
        int amount = columns.stream().map(ListColumn::kind).toList().indexOf(FieldKind.AMOUNT);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> i == amount ? "num on-phone" : look(columns.get(i)))
                .toList();
    }

    private static String look(ListColumn column) {
        return switch (column.kind()) {
            case WHOLE, YEAR, AMOUNT -> "num";
            case CHOICE, RECORD -> "on-phone";
            default -> "";
        };
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
