package atrium.web.lists;

import atrium.domain.listviews.ListCell;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.records.CardFace;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.BoardCard.Owner;
import atrium.web.lists.ListScreen.Cell;
import atrium.web.lists.ListScreen.Row;
import atrium.web.shell.Mark;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns rows into the cards of a board: what its type says stands on them, and the columns that a person chose besides. */
@Component
class BoardCards {

    private static final int MOST_LINES = 4;

    private static final Set<FieldKind> BARE =
            EnumSet.of(FieldKind.WHOLE, FieldKind.YEAR, FieldKind.AMOUNT, FieldKind.DATE, FieldKind.INSTANT);

    private final ListTable table;
    private final ConditionWords words;
    private final MessageSource texts;

    BoardCards(ListTable table, ConditionWords words, MessageSource texts) {
        this.table = table;
        this.words = words;
        this.texts = texts;
    }

    /** The list with the columns that its cards show. */
    static ListQuery read(ListQuery query) {
        return query.definition()
                .card()
                .map(face -> query.showing(columns(query, face)))
                .orElse(query);
    }

    private static List<String> columns(ListQuery query, CardFace face) {
        ListDefinition definition = query.definition();
        Set<String> shown = new LinkedHashSet<>();
        shown.add(definition.title().key());
        face.columns().filter(definition::has).forEach(shown::add);
        if (!query.columns().equals(definition.usualColumns())) {
            shown.addAll(query.columns());
        }
        return List.copyOf(shown);
    }

    /**
     * @param read the list as {@link #read} says, to which the rows belong
     * @param parted key of the column that parts it, whose value stands above the cards already
     */
    List<BoardCard> of(ListQuery read, String parted, List<ListRow> rows, Set<UUID> movable, Viewer viewer) {
        ListDefinition definition = read.definition();
        List<ListColumn> columns =
                read.columns().stream().map(definition::column).toList();
        List<Row> shown = table.rows(definition, columns, rows, viewer);
        CardFace face = definition.card().orElse(null);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> card(
                        read,
                        new Values(columns, rows.get(i), shown.get(i)),
                        face,
                        parted,
                        movable.contains(rows.get(i).id()),
                        viewer))
                .toList();
    }

    // One row by the keys of its columns.
    private record Values(List<ListColumn> columns, ListRow row, Row words) {

        @Nullable Cell cell(@Nullable String key) {
            int at = at(key);
            Cell cell = at < 1 ? null : words.cells().get(at - 1);
            return cell == null || cell.plain() && cell.text().isEmpty() ? null : cell;
        }

        @Nullable ListCell value(@Nullable String key) {
            int at = at(key);
            return at < 0 ? null : row.cells().get(at);
        }

        String text(@Nullable String key) {
            Cell cell = cell(key);
            return cell == null ? "" : cell.text();
        }

        private int at(@Nullable String key) {
            return columns.stream().map(ListColumn::key).toList().indexOf(key);
        }
    }

    private BoardCard card(
            ListQuery read, Values of, @Nullable CardFace face, String parted, boolean movable, Viewer viewer) {
        Set<String> placed = face == null ? Set.of() : Set.copyOf(face.columns().toList());
        List<Cell> lines = of.columns().stream()
                .skip(1)
                .map(ListColumn::key)
                .filter(key -> !placed.contains(key) && !key.equals(parted))
                .flatMap(key -> Stream.ofNullable(of.cell(key)).map(cell -> named(read, key, cell, viewer)))
                .limit(MOST_LINES)
                .toList();
        Row row = of.words();
        if (face == null) {
            return new BoardCard(
                    row.id(), row.href(), row.title(), row.mark(), movable, null, "", null, null, null, lines);
        }
        return new BoardCard(
                row.id(),
                row.href(),
                row.title(),
                face.owner() == null ? row.mark() : null,
                movable,
                of.cell(face.about()),
                of.text(face.amount()),
                owner(of.value(face.owner())),
                late(of.value(face.late()), viewer),
                next(of, face),
                lines);
    }

    // A number or a day says nothing without its name.
    private Cell named(ListQuery read, String key, Cell cell, Viewer viewer) {
        ListDefinition definition = read.definition();
        return !BARE.contains(definition.column(key).kind())
                ? cell
                : new Cell(
                        texts.getMessage(
                                "list.card.line",
                                new Object[] {words.label(definition, key, viewer.locale()), cell.text()},
                                viewer.locale()),
                        "",
                        null,
                        null,
                        cell.hint());
    }

    private static @Nullable Owner owner(@Nullable ListCell cell) {
        return cell == null || cell.label() == null || !(cell.value() instanceof UUID id)
                ? null
                : new Owner(cell.label(), Mark.person(id, cell.label()));
    }

    private @Nullable String late(@Nullable ListCell cell, Viewer viewer) {
        return cell == null || !(cell.value() instanceof Number days)
                ? null
                : texts.getMessage("list.card.late", new Object[] {days}, viewer.locale());
    }

    // A step whose state is hidden, or has none, is plain.
    private static @Nullable Cell next(Values of, CardFace face) {
        Cell next = of.cell(face.next());
        Cell state = of.cell(face.nextState());
        return next == null || state == null || state.state() == null
                ? next
                : new Cell(next.text(), "", null, state.state(), state.text());
    }
}
