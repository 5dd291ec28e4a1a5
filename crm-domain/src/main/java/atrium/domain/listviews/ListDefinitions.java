package atrium.domain.listviews;

import atrium.domain.records.Act;
import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.search.SeenDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists of all types, and how they are related: by every column that points at a record of another list, in both
 * directions. Of records that a viewer may never see nothing can be asked, nor of fields that are hidden from the viewer.
 */
@Component
class ListDefinitions {

    private final List<Listed> listed;
    private final List<AddedColumns> added;
    private final RecordTypes types;
    private final SeenDocuments documents;

    private volatile @Nullable Known known;

    ListDefinitions(List<Listed> listed, List<AddedColumns> added, RecordTypes types, SeenDocuments documents) {
        this.listed = List.copyOf(listed);
        this.added = List.copyOf(added);
        this.types = types;
        this.documents = documents;
    }

    // The lists at one state of the added columns, without and with what may be asked of related records.
    private record Known(
            List<Object> state, Map<String, ListDefinition> plain, Map<Sight, Map<String, ListDefinition>> seen) {}

    // What of the lists somebody may ask: many people share one.
    private record Sight(Set<String> open, Map<String, Set<String>> hidden) {

        static Sight of(Viewer viewer, Set<String> types) {
            Set<String> open = types.stream()
                    .filter(code -> viewer.level(code, Act.READ) != Level.NONE)
                    .collect(Collectors.toUnmodifiableSet());
            return new Sight(
                    open,
                    viewer.fields().byType().keySet().stream()
                            .filter(open::contains)
                            .collect(Collectors.toUnmodifiableMap(
                                    type -> type, type -> viewer.fields().hidden(type))));
        }
    }

    /** All lists, with nothing to be asked of related records. */
    List<ListDefinition> all() {
        return List.copyOf(known().plain.values());
    }

    /** The list of a type as the viewer may ask it. */
    ListDefinition of(String type, Viewer viewer) {
        Known now = known();
        Map<String, ListDefinition> lists = now.seen.computeIfAbsent(
                Sight.of(viewer, now.plain.keySet()), sight -> related(seen(now.plain, sight, viewer), sight.open));
        return Objects.requireNonNull(lists.get(type), type);
    }

    private Known known() {
        List<Object> state = Stream.concat(
                        added.stream().map(AddedColumns::state), listed.stream().map(Listed::state))
                .toList();
        Known before = known;
        if (before != null && before.state.equals(state)) {
            return before;
        }
        Map<String, ListDefinition> plain = new LinkedHashMap<>();
        for (Listed one : listed) {
            plain.put(one.type(), definition(one, Set.of(), FieldLimits.NONE));
        }
        Known now = new Known(state, plain, new ConcurrentHashMap<>());
        known = now;
        return now;
    }

    private Map<String, ListDefinition> seen(Map<String, ListDefinition> plain, Sight sight, Viewer viewer) {
        if (sight.hidden.values().stream().allMatch(Set::isEmpty)) {
            return plain;
        }
        Map<String, ListDefinition> seen = new LinkedHashMap<>();
        for (Listed one : listed) {
            Set<String> hidden = sight.hidden.getOrDefault(one.type(), Set.of());
            seen.put(
                    one.type(),
                    hidden.isEmpty() ? listOf(plain, one.type()) : definition(one, hidden, viewer.fields()));
        }
        return seen;
    }

    private ListDefinition definition(Listed one, Set<String> hidden, FieldLimits limits) {
        RecordType type = types.of(one.type()).orElseThrow();
        List<ListColumn> columns = new ArrayList<>();
        one.columns().stream().filter(column -> !hidden.contains(column.key())).forEach(columns::add);
        added.forEach(each -> each.columns(type).stream()
                .flatMap(column -> each.seen(type, column, hidden).stream())
                .forEach(columns::add));
        List<String> quick =
                added.stream().flatMap(each -> each.quickFilters(type).stream()).toList();
        return new ListDefinition(type, one, columns, quick, found -> documents.found(type.code(), found, "d", limits));
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
