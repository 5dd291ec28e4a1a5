package atrium.domain.listviews;

import atrium.domain.records.Act;
import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists of all types, and how they are related: by every column that points at a record of another list, in both
 * directions. Of records that a viewer may never see nothing can be asked.
 */
@Component
class ListDefinitions {

    private final List<Listed> listed;
    private final List<AddedColumns> added;
    private final RecordTypes types;

    private volatile @Nullable Known known;

    ListDefinitions(List<Listed> listed, List<AddedColumns> added, RecordTypes types) {
        this.listed = List.copyOf(listed);
        this.added = List.copyOf(added);
        this.types = types;
    }

    // The lists at one state of the added columns, without and with what may be asked of related records.
    private record Known(
            List<Object> state,
            Map<String, ListDefinition> plain,
            Map<Set<String>, Map<String, ListDefinition>> seen) {}

    /** All lists, with nothing to be asked of related records. */
    List<ListDefinition> all() {
        return List.copyOf(known().plain.values());
    }

    /** The list of a type as the viewer may ask it. */
    ListDefinition of(String type, Viewer viewer) {
        Known now = known();
        Set<String> open = now.plain.keySet().stream()
                .filter(code -> viewer.level(code, Act.READ) != Level.NONE)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, ListDefinition> lists = now.seen.computeIfAbsent(open, types -> related(now.plain, types));
        return Objects.requireNonNull(lists.get(type), type);
    }

    private Known known() {
        List<Object> state = added.stream().map(AddedColumns::state).toList();
        Known before = known;
        if (before != null && before.state.equals(state)) {
            return before;
        }
        Map<String, ListDefinition> plain = new LinkedHashMap<>();
        for (Listed one : listed) {
            RecordType type = types.of(one.type()).orElseThrow();
            List<ListColumn> more =
                    added.stream().flatMap(each -> each.columns(type).stream()).toList();
            List<String> quick = added.stream()
                    .flatMap(each -> each.quickFilters(type).stream())
                    .toList();
            plain.put(one.type(), new ListDefinition(type, one, more, quick));
        }
        Known now = new Known(state, plain, new ConcurrentHashMap<>());
        known = now;
        return now;
    }

    private static Map<String, ListDefinition> related(Map<String, ListDefinition> plain, Set<String> open) {
        return plain.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        definition -> definition.type().code(),
                        definition -> definition.related(relations(plain, definition, open))));
    }

    private static List<ListRelation> relations(
            Map<String, ListDefinition> plain, ListDefinition definition, Set<String> open) {
        List<ListRelation> relations = new ArrayList<>();
        pointers(plain, definition).stream()
                .filter(column -> open.contains(target(column)))
                .map(column -> new ListRelation(column.key(), listOf(plain, target(column)), false, column.key()))
                .forEach(relations::add);
        for (ListDefinition other : plain.values()) {
            List<ListColumn> here = pointers(plain, other).stream()
                    .filter(column -> target(column).equals(definition.type().code()))
                    .toList();
            if (open.contains(other.type().code())) {
                here.forEach(
                        column -> relations.add(new ListRelation(key(other, column, here), other, true, column.key())));
            }
        }
        return relations;
    }

    private static List<ListColumn> pointers(Map<String, ListDefinition> plain, ListDefinition definition) {
        return definition.columns().stream()
                .filter(column -> column.kind() == FieldKind.RECORD && plain.containsKey(target(column)))
                .toList();
    }

    private static ListDefinition listOf(Map<String, ListDefinition> plain, String type) {
        return Objects.requireNonNull(plain.get(type), type);
    }

    // Where records of a type point here by several columns, the column tells them apart; one that was added changes no
    // key
    // that was there before.
    private static String key(ListDefinition other, ListColumn column, List<ListColumn> here) {
        boolean alone = here.stream().filter(one -> other.own(one.key())).count() == 1;
        return alone && other.own(column.key())
                ? other.type().code()
                : other.type().code() + "-" + column.key();
    }

    private static String target(ListColumn column) {
        return column.choices().get(0);
    }
}
