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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the groups of a list into words and addresses. */
@Component
class GroupWords {

    static final String COUNTS = "/groups";

    private final ConditionWords words;
    private final ListTable table;
    private final EditableFields editable;
    private final MessageSource texts;

    GroupWords(ConditionWords words, ListTable table, EditableFields editable, MessageSource texts) {
        this.words = words;
        this.table = table;
        this.editable = editable;
        this.texts = texts;
    }

    /** @param selecting what rows can be selected for; null for nothing */
    GroupedScreen screen(
            ListQuery query, List<ListGroup> groups, ListScreen.@Nullable Selecting selecting, Viewer viewer) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        ListDefinition definition = query.definition();
        ListColumn column = definition.column(grouping.column());
        String type = definition.type().code();
        boolean moves = grouping.board()
                && viewer.may(Act.EDIT, type)
                && editable.of(type, viewer).contains(column.key());
        Set<UUID> movable = moves ? editable.editedAmong(definition.type(), ids(groups), viewer) : Set.of();
        return new GroupedScreen(
                grouping.board(),
                words.label(definition, column.key(), viewer.locale()),
                moves ? column.key() : null,
                movable.stream().map(UUID::toString).collect(Collectors.toSet()),
                ListLinks.to(definition.type().path() + COUNTS, query.parts()),
                query.columns().size() + (selecting == null ? 0 : 1),
                groups.stream()
                        .map(group -> group(query, column, group, selecting, viewer))
                        .toList());
    }

    private static List<UUID> ids(List<ListGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(ListRow::id)
                .toList();
    }

    private GroupedScreen.Group group(
            ListQuery query,
            ListColumn column,
            ListGroup group,
            ListScreen.@Nullable Selecting selecting,
            Viewer viewer) {
        List<ListColumn> columns =
                query.columns().stream().map(query.definition()::column).toList();
        Map<String, Object> list = new HashMap<>();
        list.put("rows", table.rows(query.definition(), columns, group.rows(), viewer));
        list.put("selecting", selecting);
        String value = group.value();
        return new GroupedScreen.Group(
                value == null ? "" : value,
                value == null ? text("list.group.none", viewer.locale()) : words.named(column, value, viewer.locale()),
                value == null || column.kind() != FieldKind.CHOICE
                        ? null
                        : "state "
                                + texts.getMessage(
                                        column.key() + "." + value + ".meaning", null, "neutral", viewer.locale()),
                list,
                group.more()
                        ? null
                        : text("list.place.total", viewer.locale(), group.rows().size()),
                group.more() ? ListLinks.to(group.query()) : null);
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
