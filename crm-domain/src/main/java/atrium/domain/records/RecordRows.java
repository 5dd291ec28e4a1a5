package atrium.domain.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that stand below each record of a type, such as the lines of an order. Among the text of the record's fields they
 * stand as their number under {@link #key}, and each field of a row under {@code <key>.<index>.<field>}.
 *
 * @param key stable name of the rows; the label of a field stands under {@code field.<type>.<key>.<field>}
 * @param fields of one row
 */
public record RecordRows(String key, List<RecordField> fields) {

    public RecordRows {
        fields = List.copyOf(fields);
    }

    /** What stands before the key of a field of one row. */
    public String place(int row) {
        return key + "." + row + ".";
    }

    /** The rows among the text of a record's fields. */
    public Map<String, String> write(List<Map<String, String>> rows) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put(key, String.valueOf(rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            String place = place(row);
            rows.get(row).forEach((field, value) -> text.put(place + field, value));
        }
        return text;
    }

    /** The rows out of the text of a record's fields, each as text by field; empty when it doesn't tell of rows. */
    public Optional<List<Map<String, String>>> read(Map<String, String> text) {
        String count = text.get(key);
        if (count == null || count.isBlank()) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < Integer.parseInt(count); row++) {
            String place = place(row);
            Map<String, String> values = new HashMap<>();
            for (RecordField field : fields) {
                String value = text.get(place + field.key());
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
            rows.add(values);
        }
        return Optional.of(rows);
    }
}
