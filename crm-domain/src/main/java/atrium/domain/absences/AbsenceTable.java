package atrium.domain.absences;

import atrium.domain.kernel.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of absences. */
@Component
class AbsenceTable {

    private static final String ABSENCE = """
            SELECT a.id, a.person_id, p.name AS person_name, a.deputy_id, d.name AS deputy_name, a.first_day, a.last_day,
              a.starts_at, a.ends_at, a.note
            FROM absence a JOIN person p ON p.id = a.person_id LEFT JOIN person d ON d.id = a.deputy_id
            WHERE %s ORDER BY a.starts_at, p.name, a.id
            """;

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes the absences of the person until the transaction is over. */
    void lock(UUID person) {
        jdbc.sql("SELECT FROM person WHERE id = :person FOR NO KEY UPDATE")
                .param("person", person)
                .query()
                .listOfRows();
    }

    Optional<Absence> find(UUID id) {
        return read("a.id = :id")
                .param("id", id)
                .query(RecordRows.of(Absence.class))
                .optional();
    }

    /** All of somebody, the earliest first. */
    List<Absence> of(UUID person) {
        return read("a.person_id = :person")
                .param("person", person)
                .query(RecordRows.of(Absence.class))
                .list();
    }

    /** Those of some people that are not over before a day, the earliest first. */
    List<Absence> since(Collection<UUID> people, LocalDate day) {
        return people.isEmpty()
                ? List.of()
                : read("a.person_id = ANY(:people) AND a.last_day >= :day")
                        .param("people", people.toArray(UUID[]::new))
                        .param("day", day)
                        .query(RecordRows.of(Absence.class))
                        .list();
    }

    /** Those of some people that it is now. */
    List<Absence> now(Collection<UUID> people, Instant now) {
        return people.isEmpty()
                ? List.of()
                : read("a.person_id = ANY(:people) AND a.starts_at <= :now AND a.ends_at > :now")
                        .param("people", people.toArray(UUID[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(RecordRows.of(Absence.class))
                        .list();
    }

    /** Those that are not over, in which somebody stands in. */
    List<Absence> deputised(UUID deputy, Instant now) {
        return read("a.deputy_id = :deputy AND a.ends_at > :now")
                .param("deputy", deputy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RecordRows.of(Absence.class))
                .list();
    }

    void add(Absence absence) {
        write("""
                INSERT INTO absence (id, person_id, deputy_id, first_day, last_day, starts_at, ends_at, note)
                VALUES (:id, :person, :deputy, :first, :last, :starts, :ends, :note)
                """, absence);
    }

    void change(Absence absence) {
        write("""
                UPDATE absence SET deputy_id = :deputy, first_day = :first, last_day = :last, starts_at = :starts,
                  ends_at = :ends, note = :note WHERE id = :id AND person_id = :person
                """, absence);
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM absence WHERE id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec read(String which) {
        return jdbc.sql(ABSENCE.formatted(which));
    }

    private void write(String sql, Absence absence) {
        jdbc.sql(sql)
                .param("id", absence.id())
                .param("person", absence.personId())
                .param("deputy", absence.deputyId(), java.sql.Types.OTHER)
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("starts", absence.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", absence.endsAt().atOffset(ZoneOffset.UTC))
                .param("note", absence.note(), java.sql.Types.VARCHAR)
                .update();
    }
}
