package atrium.domain.listviews;

import atrium.domain.conditions.ConditionField;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the list of one record type can show, filter and sort. */
public final class ListDefinition {

    private final RecordType type;
    private final Listed listed;
    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private final Map<String, ConditionField> fields = new LinkedHashMap<>();

    /** @param added columns of other features */
    ListDefinition(RecordType type, Listed listed, List<ListColumn> added) {
        this.type = type;
        this.listed = listed;
        List<ListColumn> all = new ArrayList<>(listed.columns());
        all.addAll(added);
        for (ListColumn column : all) {
            columns.put(column.key(), column);
            List<String> choices = column.kind() == FieldKind.CHOICE ? column.choices() : List.of();
            fields.put(column.key(), new ConditionField(column.key(), column.kind(), choices));
        }
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
    public Map<String, ConditionField> fields() {
        return fields;
    }

    /** Keys of the columns whose filters always stand above the list. */
    public List<String> quickFilters() {
        return listed.quickFilters();
    }

    /** The column that names the record. */
    public ListColumn title() {
        return listed.columns().get(0);
    }

    /** Keys of the columns that are shown as long as nobody chose. */
    public List<String> usualColumns() {
        return columns.values().stream()
                .filter(ListColumn::shown)
                .map(ListColumn::key)
                .toList();
    }

    /** Whether there is a column of this key. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The column of this key, which must be one of its own. */
    public ListColumn column(String key) {
        return Objects.requireNonNull(columns.get(key), key);
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
