package atrium.domain.dataexchange;

import atrium.domain.events.JsonRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers into which field people put a heading, so that the next file of the same kind is mapped by itself. */
@Component
class ImportMemory {

    private final JdbcClient jdbc;

    ImportMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(String type, List<String> headings, List<@Nullable String> fields) {
        Map<String, Line> lines = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = key(headings.get(column));
            lines.put(heading, new Line(heading, fields.get(column)));
        }
        jdbc.sql("""
                        INSERT INTO import_memory (record_type, heading, field)
                        SELECT :type, heading, field FROM json_to_recordset(:rows::json) AS row (heading text, field text)
                        ON CONFLICT (record_type, heading) DO UPDATE SET field = excluded.field
                        """)
                .param("type", type)
                .param("rows", JsonRows.of(new ArrayList<>(lines.values())))
                .update();
    }

    /** Field by heading, for the headings that were mapped before; an empty text where the column was left out. */
    Map<String, String> recall(String type, List<String> headings) {
        Map<String, String> fields = new HashMap<>();
        jdbc.sql(
                        "SELECT heading, coalesce(field, '') AS field FROM import_memory WHERE record_type = :type AND heading = ANY(:headings)")
                .param("type", type)
                .param("headings", headings.stream().map(ImportMemory::key).toArray(String[]::new))
                .query(row -> {
                    fields.put(row.getString("heading"), row.getString("field"));
                });
        return fields;
    }

    static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    record Line(String heading, @Nullable String field) {}
}
