package atrium.domain.rosters;

import atrium.domain.records.RecordField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows whose columns are called as the fields. */
final class RosterRows {

    private static final int FETCHED = 500;

    private RosterRows() {}

    static void each(JdbcClient jdbc, String query, List<RecordField> fields, Consumer<Map<String, String>> reader) {
        jdbc.sql(query).withFetchSize(FETCHED).query(row -> {
            Map<String, String> values = new HashMap<>();
            for (RecordField field : fields) {
                String value = row.getString(field.key());
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
            reader.accept(values);
        });
    }
}
