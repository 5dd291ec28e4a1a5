package atrium.domain.listviews;

import atrium.domain.conditions.ConditionField;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.records.BoardSum;
import atrium.domain.records.CardFace;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordType;
import atrium.domain.records.SqlPredicate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the list of one record type can show, filter and sort. */
public final class ListDefinition {

    private static final String OF = ".";

    // The others have as many values as records.
    private static final Set<FieldKind> GROUPING =
            EnumSet.of(FieldKind.CHOICE, FieldKind.PERSON, FieldKind.TEAM, FieldKind.COUNTRY);

    private static final Set<FieldKind> CODED = EnumSet.of(FieldKind.CHOICE, FieldKind.CHOICES);

    private final RecordType type;
    private final Listed listed;
    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private final Map<String, ListRelation> relations = new LinkedHashMap<>();
    private final List<String> quick;
    private final ConditionFields fields;
    private final UnaryOperator<SqlPredicate> found;

    /**
     * @param all the type's own columns and those of other features, as far as they are known to whoever asks
     * @param quick keys of those of other features whose filters always stand above the list
     * @param found narrows what finds search documents of the alias {@code d} to what is known to whoever asks
     */
    ListDefinition(
            RecordType type,
            Listed listed,
            List<ListColumn> all,
            List<String> quick,
            UnaryOperator<SqlPredicate> found) {
        this(
                type,
                listed,
                all,
                Stream.concat(listed.quickFilters().stream(), quick.stream()).toList(),
                List.of(),
                found);
    }

    private ListDefinition(
            RecordType type,
            Listed listed,
            List<ListColumn> all,
            List<String> quick,
            List<ListRelation> relations,
            UnaryOperator<SqlPredicate> found) {
        this.type = type;
        this.listed = listed;
        this.quick = quick;
        this.found = found;
        Map<String, ConditionField> own = new LinkedHashMap<>();
        for (ListColumn column : all) {
            columns.put(column.key(), column);
            own.put(column.key(), field(column.key(), column));
        }
        Map<String, ConditionFields> related = new LinkedHashMap<>();
        for (ListRelation relation : relations) {
            this.relations.put(relation.key(), relation);
            if (relation.many()) {
                related.put(
                        relation.key(), new ConditionFields(relation.related().askedFromAfar(""), Map.of()));
            } else {
                own.putAll(relation.related().askedFromAfar(relation.key() + OF));
            }
        }
        this.fields = new ConditionFields(own, related);
    }

    /** The same with what may be asked of related records. */
    ListDefinition related(List<ListRelation> relations) {
        return new ListDefinition(type, listed, columns(), quick, relations, found);
    }

    /** The same with some of its columns alone, and nothing of related records. */
    public ListDefinition only(Set<String> keys) {
        return new ListDefinition(
                type,
                listed,
                columns().stream().filter(column -> keys.contains(column.key())).toList(),
                quick,
                List.of(),
                found);
    }

    /** The same with one of its columns changed, and nothing of related records. */
    ListDefinition with(String key, UnaryOperator<ListColumn> change) {
        return new ListDefinition(
                type,
                listed,
                columns().stream()
                        .map(column -> column.key().equals(key) ? change.apply(column) : column)
                        .toList(),
                quick,
                List.of(),
                found);
    }

    // A column that needs a join of its own can't be asked of a record that is only looked up.
    private Map<String, ConditionField> askedFromAfar(String prefix) {
        Map<String, ConditionField> asked = new LinkedHashMap<>();
        columns.values().stream()
                .filter(column -> column.join() == null || column.label() != null)
                .forEach(column -> asked.put(prefix + column.key(), field(prefix + column.key(), column)));
        return asked;
    }

    private static ConditionField field(String key, ListColumn column) {
        return new ConditionField(key, column.kind(), CODED.contains(column.kind()) ? column.choices() : List.of());
    }

    /** The record type. */
    public RecordType type() {
        return type;
    }

    /** All columns in their usual order. */
    public List<ListColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** What may be asked of the records. */
    public ConditionFields fields() {
        return fields;
    }

    /** The related records of which something may be asked. */
    public List<ListRelation> relations() {
        return List.copyOf(relations.values());
    }

    /** The relation of this key, which must be one of its own. */
    public ListRelation relation(String key) {
        return Objects.requireNonNull(relations.get(key), key);
    }

    /** The relation to the record that a field such as {@code account.country} belongs to; empty for its own fields. */
    public Optional<ListRelation> relationOf(String field) {
        int dot = field.indexOf(OF);
        return dot < 0 ? Optional.empty() : Optional.of(relation(field.substring(0, dot)));
    }

    /** The column that a field of a condition is asked of, its own or that of the record it points at. */
    public ListColumn asked(String field) {
        return relationOf(field)
                .map(relation -> relation.related().column(field.substring(field.indexOf(OF) + 1)))
                .orElseGet(() -> column(field));
    }

    /** Keys of the columns whose filters always stand above the list. */
    public List<String> quickFilters() {
        return quick.stream().filter(this::has).toList();
    }

    /** Keys of the columns by whose values a list can be parted. */
    public List<String> groupings() {
        return columns.values().stream()
                .filter(column -> GROUPING.contains(column.kind()))
                .map(ListColumn::key)
                .toList();
    }

    /** What the heads of boards add up, as far as it is known to whoever asks. */
    public Optional<BoardSum> boardSum() {
        return listed.boardSum().filter(sum -> has(sum.column()));
    }

    /** What it begins with where nobody asked for anything and no view is usual, as far as its parts are known to whoever asks. */
    public Map<String, String> firstLook() {
        String board = listed.firstLook().get("board");
        return board == null || has(board) ? listed.firstLook() : Map.of();
    }

    /** What stands on the cards of boards; some of it may be unknown to whoever asks. */
    public Optional<CardFace> card() {
        return listed.card();
    }

    /** The column that names the record; the first one where it was left out. */
    public ListColumn title() {
        return columns.values().iterator().next();
    }

    /** Keys of the columns that are shown as long as nobody chose. */
    public List<String> usualColumns() {
        return columns.values().stream()
                .filter(ListColumn::shown)
                .map(ListColumn::key)
                .toList();
    }

    /** Whether the column of this key is the type's own, and not added by another feature. */
    boolean own(String column) {
        return listed.columns().stream().anyMatch(one -> one.key().equals(column));
    }

    /** Whether there is a column of this key. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The column of this key, which must be one of its own. */
    public ListColumn column(String key) {
        return Objects.requireNonNull(columns.get(key), key);
    }

    /** What finds search documents of the alias {@code d}, narrowed to what is known to whoever asks. */
    SqlPredicate found(SqlPredicate documents) {
        return found.apply(documents);
    }

    List<SortKey> usualSort() {
        return has(listed.newestBy())
                ? List.of(new SortKey(listed.newestBy(), true))
                : List.of(new SortKey(title().key(), false));
    }

    /** Whether an index answers this order whatever the number of rows. */
    boolean sortsAll(List<SortKey> sort) {
        return sort.size() == 1 && column(sort.get(0).column()).indexed();
    }
}
