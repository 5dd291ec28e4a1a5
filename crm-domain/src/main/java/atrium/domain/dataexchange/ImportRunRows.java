package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.TableFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports out of rows of their table. */
@Component
class ImportRunRows {

    private final JsonMapper json;

    ImportRunRows(JsonMapper json) {
        this.json = json;
    }

    ImportRun read(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("record_type"),
                row.getString("file_name"),
                format(row),
                json.readValue(row.getString("headings"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("sample"), new TypeReference<List<List<String>>>() {}),
                json.readValue(row.getString("sheets"), new TypeReference<List<String>>() {}),
                row.getInt("sheet"),
                ImportStatus.valueOf(row.getString("status")),
                plan(row),
                json.readValue(row.getString("meanings"), new TypeReference<Map<String, Map<String, String>>>() {}),
                row.getBoolean("staged"),
                row.getLong("total"),
                row.getLong("position"),
                new ImportCounts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("skipped"),
                        row.getLong("failed"),
                        row.getLong("lookalikes"),
                        row.getLong("made_along")),
                row.getLong("reverted"),
                row.getString("problem"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private TableFormat format(ResultSet row) throws SQLException {
        return json.readValue(row.getString("format"), StoredFormat.class).format();
    }

    private @Nullable ImportPlan plan(ResultSet row) throws SQLException {
        String mapping = row.getString("mapping");
        if (mapping == null) {
            return null;
        }
        return new ImportPlan(
                json.readValue(mapping, new TypeReference<List<@Nullable String>>() {}),
                row.getString("identity"),
                row.getBoolean("may_create"),
                row.getBoolean("may_update"),
                row.getBoolean("skip_lookalikes"),
                row.getBoolean("make_accounts"),
                json.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}),
                row.getObject("owner_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
