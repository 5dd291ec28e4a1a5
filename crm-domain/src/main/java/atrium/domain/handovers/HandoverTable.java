package atrium.domain.handovers;

import atrium.domain.handovers.Handover.Part;
import atrium.domain.kernel.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was handed over. */
@Component
class HandoverTable {

    private static final int LATEST = 20;

    private static final String SELECT = """
            SELECT h.id, h.person_id, h.made_by, p.name AS made_by_name, h.made_at
            FROM handover h JOIN person p ON p.id = h.made_by""";

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID person, UUID maker, Instant at) {
        jdbc.sql("INSERT INTO handover (id, person_id, made_by, made_at) VALUES (:id, :person, :maker, :at)")
                .param("id", id)
                .param("person", person)
                .param("maker", maker)
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(UUID id, String kind, UUID receiver, Outcome outcome) {
        jdbc.sql("""
                        INSERT INTO handover_part (handover_id, place, kind, receiver_id, amount, kept, run_id, problem)
                        SELECT :id, count(*), :kind, :receiver, :amount, :kept, :run, :problem
                        FROM handover_part WHERE handover_id = :id
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("receiver", receiver)
                .param("amount", outcome.given().amount())
                .param("kept", outcome.given().kept())
                .param("run", outcome.given().runId(), Types.OTHER)
                .param("problem", outcome.problem(), Types.VARCHAR)
                .update();
    }

    /** Notes that one kind is taken back; false when it was before. */
    boolean beginUndoing(UUID id, String kind) {
        return jdbc.sql(
                                "UPDATE handover_part SET undone = 0 WHERE handover_id = :id AND kind = :kind AND undone IS NULL")
                        .param("id", id)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    void undone(UUID id, String kind, long amount) {
        jdbc.sql("UPDATE handover_part SET undone = :amount WHERE handover_id = :id AND kind = :kind")
                .param("amount", amount)
                .param("id", id)
                .param("kind", kind)
                .update();
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE h.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<Handover> of(UUID person) {
        return jdbc.sql(SELECT + " WHERE h.person_id = :person ORDER BY h.made_at DESC, h.id DESC LIMIT :most")
                .param("person", person)
                .param("most", LATEST)
                .query((row, number) -> read(row))
                .list();
    }

    private Handover read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Handover(
                id,
                row.getObject("person_id", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                parts(id));
    }

    private List<Part> parts(UUID id) {
        return jdbc.sql("""
                        SELECT t.kind, t.receiver_id, p.name AS receiver_name, t.amount, t.kept, t.run_id, t.problem, t.undone
                        FROM handover_part t JOIN person p ON p.id = t.receiver_id WHERE t.handover_id = :id ORDER BY t.place
                        """).param("id", id).query(RecordRows.of(Part.class)).list();
    }
}
