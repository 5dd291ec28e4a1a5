package atrium.web.lists;

import atrium.domain.listviews.Grouping;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListGroup;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.ListScreen.Link;
import atrium.web.records.EditableFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the groups of a list into words and addresses. */
@Component
class GroupWords {

    static final String COUNTS = "/groups";
    static final String CARDS = "/groups/cards";
    static final String FOLD = "/groups/fold";
    static final String VALUE = "value";

    private final ConditionWords words;
    private final ListTable table;
    private final BoardCards cards;
    private final BoardPresets presets;
    private final EditableFields editable;
    private final MessageSource texts;

    GroupWords(
            ConditionWords words,
            ListTable table,
            BoardCards cards,
            BoardPresets presets,
            EditableFields editable,
            MessageSource texts) {
        this.words = words;
        this.table = table;
        this.cards = cards;
        this.presets = presets;
        this.editable = editable;
        this.texts = texts;
    }

    /** @param selecting what rows can be selected for; null for nothing */
    GroupedScreen screen(
            ListQuery query, List<ListGroup> groups, ListScreen.@Nullable Selecting selecting, Viewer viewer) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        ListDefinition definition = query.definition();
        String path = definition.type().path();
        Set<UUID> movable = movable(query, groups, viewer);
        return new GroupedScreen(
                grouping.board(),
                definition.type().code(),
                words.label(definition, grouping.column(), viewer.locale()),
                moves(query, viewer) ? grouping.column() : null,
                ListLinks.to(path + COUNTS, query.parts()),
                ListLinks.to(path + FOLD, query.parts()),
                ListLinks.to(path + CARDS, query.parts()),
                String.join(",", presets.shown(query)),
                query.columns().size() + (selecting == null ? 0 : 1),
                groups.stream()
                        .map(group -> group(query, group, movable, selecting, viewer))
                        .toList());
    }

    /** One group of a board. */
    GroupedScreen.Group column(ListQuery query, ListGroup group, Viewer viewer) {
        return group(query, group, movable(query, List.of(group), viewer), null, viewer);
    }

    private boolean moves(ListQuery query, Viewer viewer) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        String type = query.definition().type().code();
        return grouping.board()
                && viewer.may(Act.EDIT, type)
                && editable.of(type, viewer).contains(grouping.column());
    }

    private Set<UUID> movable(ListQuery query, List<ListGroup> groups, Viewer viewer) {
        List<UUID> ids = groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(ListRow::id)
                .toList();
        return moves(query, viewer) ? editable.editedAmong(query.definition().type(), ids, viewer) : Set.of();
    }

    private GroupedScreen.Group group(
            ListQuery query,
            ListGroup group,
            Set<UUID> movable,
            ListScreen.@Nullable Selecting selecting,
            Viewer viewer) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        ListColumn column = query.definition().column(grouping.column());
        Locale locale = viewer.locale();
        String value = group.value();
        String label = value == null ? text("list.group.none", locale) : words.named(column, value, locale);
        boolean board = grouping.board();
        return new GroupedScreen.Group(
                value == null ? "" : value,
                label,
                value == null || column.kind() != FieldKind.CHOICE
                        ? null
                        : "state " + texts.getMessage(column.key() + "." + value + ".meaning", null, "neutral", locale),
                board ? Map.of() : rows(query, group, selecting, viewer),
                board && !group.folded()
                        ? cards.of(BoardCards.read(query), column.key(), group.rows(), movable, viewer)
                        : List.of(),
                group.more()
                        ? null
                        : text("list.place.total", locale, group.rows().size()),
                group.more() ? whole(query, group) : null,
                group.next() == null || group.folded() || !board ? null : next(query, group),
                board ? presets.create(query, column.key(), value, viewer) : null,
                group.folded(),
                text("list.group.empty", locale, label));
    }

    // Cards may show other columns than the list.
    private static String whole(ListQuery query, ListGroup group) {
        return ListLinks.to(group.query().showing(query.columns()).sized(query.widths()));
    }

    private static String next(ListQuery query, ListGroup group) {
        Map<String, String> parts = new LinkedHashMap<>(query.parts());
        parts.put(VALUE, Objects.requireNonNullElse(group.value(), ""));
        parts.put("at", Objects.requireNonNull(group.next()));
        return ListLinks.to(query.definition().type().path() + CARDS, parts);
    }

    private Map<String, Object> rows(
            ListQuery query, ListGroup group, ListScreen.@Nullable Selecting selecting, Viewer viewer) {
        List<ListColumn> columns =
                query.columns().stream().map(query.definition()::column).toList();
        Map<String, Object> list = new HashMap<>();
        list.put("rows", table.rows(query.definition(), columns, group.rows(), viewer));
        list.put("selecting", selecting);
        return list;
    }

    /** The ways to part a list, after the way to see it whole. */
    List<Link> ways(ListQuery query, Locale locale) {
        List<Link> ways = new ArrayList<>();
        ways.add(new Link(text("list.group.whole", locale), ListLinks.to(query.grouped(null))));
        for (boolean board : new boolean[] {false, true}) {
            for (String column : query.definition().groupings()) {
                String label = words.label(query.definition(), column, locale);
                ways.add(new Link(
                        text(board ? "list.group.board" : "list.group.by", locale, label),
                        ListLinks.to(query.grouped(new Grouping(column, board)))));
            }
        }
        return ways;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
