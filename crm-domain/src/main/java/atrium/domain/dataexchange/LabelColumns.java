package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.CellText;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.records.FieldKind;
import atrium.domain.records.Importable.Labelled;
import atrium.domain.records.RecordField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Columns that say what kind of value stands in another one, as in "Phone 1 - Label" and "Phone 1 - Value"; several values in
 * one cell stand between three colons.
 */
final class LabelColumns {

    private static final String VALUE = " - value";
    private static final List<String> LABELS = List.of(" - label", " - type");
    private static final Set<FieldKind> LABELLED =
            EnumSet.of(FieldKind.EMAIL, FieldKind.EMAILS, FieldKind.PHONE, FieldKind.PHONES, FieldKind.LINKS);

    private final Map<Integer, Integer> labels = new HashMap<>();

    LabelColumns(List<String> headings) {
        List<String> keys = headings.stream().map(ImportMemory::key).toList();
        for (int column = 0; column < keys.size(); column++) {
            String key = keys.get(column);
            if (key.endsWith(VALUE)) {
                String what = key.substring(0, key.length() - VALUE.length());
                int of = column;
                LABELS.stream()
                        .map(label -> keys.indexOf(what + label))
                        .filter(at -> at >= 0)
                        .findFirst()
                        .ifPresent(at -> labels.put(of, at));
            }
        }
    }

    /** Columns of labels, each with the column whose values it labels. */
    Map<Integer, Integer> labelled() {
        Map<Integer, Integer> labelled = new HashMap<>();
        labels.forEach((value, label) -> labelled.put(label, value));
        return labelled;
    }

    /** Whether the values of a column have labels, and its field something to make of them. */
    boolean label(int column, RecordField field) {
        return labels.containsKey(column) && LABELLED.contains(field.kind());
    }

    /** Hands over the values of such a column, each with its label. */
    void read(int column, RecordField field, List<String> cells, ColumnStyle style, Consumer<Labelled> reader) {
        String[] said = cells.get(labels.getOrDefault(column, column)).split(":::");
        String[] values = cells.get(column).split(":::");
        for (int at = 0; at < values.length; at++) {
            String value = CellText.forField(field, values[at], style);
            if (!value.isBlank()) {
                reader.accept(new Labelled(field, said[Math.min(at, said.length - 1)].strip(), value));
            }
        }
    }
}
