package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.SortKey;
import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.ListScreen.Cell;
import atrium.web.lists.ListScreen.Head;
import atrium.web.lists.ListScreen.Row;
import atrium.web.lists.PeekScreen.Part;
import atrium.web.lists.PeekScreen.Shown;
import atrium.web.records.EditableFields;
import atrium.web.shell.Mark;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the table of a list into words and addresses: heads and rows. */
@Component
class ListTable {

    private static final Set<FieldKind> LATEST_FIRST = EnumSet.of(FieldKind.INSTANT, FieldKind.DATE);

    private final ConditionWords words;
    private final RecordTypes types;
    private final EditableFields editable;
    private final List<PeekPart> parts;
    private final MessageSource texts;
    private final Clock clock;

    ListTable(
            ConditionWords words,
            RecordTypes types,
            EditableFields editable,
            List<PeekPart> parts,
            MessageSource texts,
            Clock clock) {
        this.words = words;
        this.types = types;
        this.editable = editable;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    /** All that the list knows of one record. */
    PeekScreen peek(ListDefinition definition, List<ListColumn> columns, ListRow row, Viewer viewer) {
        Row shown = rows(definition, columns, List.of(row), viewer).get(0);
        String type = definition.type().code();
        boolean edits = !editable.editedAmong(definition.type(), List.of(row.id()), viewer)
                .isEmpty();
        Set<String> changed = edits ? editable.of(type, viewer) : Set.of();
        List<Shown> facts = IntStream.range(1, columns.size())
                .mapToObj(i -> new Shown(
                        columns.get(i).key(),
                        words.label(definition, columns.get(i).key(), viewer.locale()),
                        shown.cells().get(i - 1),
                        changed.contains(columns.get(i).key())))
                .toList();
        List<Part> more = parts.stream()
                .flatMap(part -> part.address(definition.type(), row.id()).stream()
                        .map(address -> new Part(part.titleKey(), address)))
                .toList();
        return new PeekScreen(shown, facts, more);
    }

    /** The heads of a page's columns, with the ways to sort by them. */
    List<Head> heads(ListQuery query, ListPage page, Viewer viewer) {
        Locale locale = viewer.locale();
        String type = query.definition().type().code();
        Set<String> changed = viewer.may(Act.EDIT, type) ? editable.of(type, viewer) : Set.of();
        List<String> looks = looks(page.columns());
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
                    i == 0 ? "cell-title" : "",
                    changed.contains(column.key()),
                    query.widths().get(column.key())));
        }
        return heads;
    }

    /** Rows with a cell for each column but the first, which is their title. */
    List<Row> rows(ListDefinition definition, List<ListColumn> columns, List<ListRow> rows, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        CellWords cells = new CellWords(texts, types, say, viewer.locale());
        boolean square = !definition.type().human();
        List<String> looks = looks(columns);
        return rows.stream()
                .map(row -> row(row, columns, definition, looks, cells, square))
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
            case CHOICE, RECORD, TAGS -> "on-phone";
            default -> "";
        };
    }
}
