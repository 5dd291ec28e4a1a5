package atrium.domain.audit;

import atrium.domain.events.Cause;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries of the log from the rows of a statement. */
@Component
class LoggedRows {

    /** What stands between SELECT and the rest; the entry is {@code e}, whoever did it {@code p}. */
    static final String COLUMNS = """
            e.id, e.at, e.person_id, p.name AS person_name, e.cause, e.origin, e.record_type, e.record_id, e.text_key,
            e.arguments, e.changes, e.save
            """;

    private final JsonMapper json;

    LoggedRows(JsonMapper json) {
        this.json = json;
    }

    LoggedChange read(ResultSet row) throws SQLException {
        return new LoggedChange(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Cause.valueOf(row.getString("cause")),
                row.getObject("origin", UUID.class),
                new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                row.getString("text_key"),
                json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {}),
                row.getObject("save", UUID.class));
    }
}
