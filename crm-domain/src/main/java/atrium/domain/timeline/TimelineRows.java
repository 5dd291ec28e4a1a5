package atrium.domain.timeline;

import atrium.domain.events.Cause;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries from the timeline's table, newest first, by the index of the account or of the contact. */
@Component
class TimelineRows {

    private static final String QUERY = """
            SELECT e.id, e.at, e.kind, e.record_type, e.record_id, e.contact_id, c.name AS contact_name,
              e.person_id, p.name AS person_name, e.cause, e.arguments, e.changes
            FROM timeline_entry e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN contact c ON c.id = e.contact_id
            WHERE e.%s = :customer AND e.record_type <> ALL(:hidden) %s
            ORDER BY e.at DESC, e.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TimelineEntry> after(RecordRef customer, @Nullable TimelinePosition after, Set<String> hidden, int limit) {
        String column = customer.type().equals("contact") ? "contact_id" : "account_id";
        StatementSpec statement = jdbc.sql(
                        QUERY.formatted(column, after == null ? "" : "AND (e.at, e.id) < (:after, :afterId)"))
                .param("customer", customer.id())
                .param("hidden", hidden.toArray(String[]::new))
                .param("limit", limit);
        if (after != null) {
            statement.param("after", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return statement.query((row, number) -> entry(row)).list();
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Cause.valueOf(row.getString("cause")),
                json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {}));
    }
}
