package atrium.domain.customers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that rows of one chunk are put into: a stored one, or a new one. */
final class ImportedRecord<F> {

    final UUID id;
    final boolean stored;
    final boolean editable;
    private final Map<String, String> before;
    private Map<String, String> values;
    private @Nullable F facts;
    private Ownership ownership = Ownership.NONE;

    private ImportedRecord(UUID id, boolean stored, boolean editable, Map<String, String> values) {
        this.id = id;
        this.stored = stored;
        this.editable = editable;
        this.before = values;
        this.values = values;
    }

    static <F> ImportedRecord<F> stored(UUID id, boolean editable, Map<String, String> values) {
        return new ImportedRecord<>(id, true, editable, values);
    }

    static <F> ImportedRecord<F> fresh(UUID id) {
        return new ImportedRecord<>(id, false, true, Map.of());
    }

    /** The text form with a row's values over the ones so far. */
    Map<String, String> with(Map<String, String> row) {
        Map<String, String> merged = new HashMap<>(values);
        merged.putAll(row);
        return merged;
    }

    void become(F newFacts, Ownership newOwnership, Map<String, String> newValues) {
        facts = newFacts;
        ownership = newOwnership;
        values = newValues;
    }

    boolean touched() {
        return facts != null;
    }

    F facts() {
        if (facts == null) {
            throw new IllegalStateException("No row was put into this record");
        }
        return facts;
    }

    Ownership ownership() {
        return ownership;
    }

    Map<String, String> before() {
        return before;
    }

    Map<String, String> values() {
        return values;
    }
}
