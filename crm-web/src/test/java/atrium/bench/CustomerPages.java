package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The 360° page of a customer with as long a story as most have, and of the one with the longest. */
final class CustomerPages {

    private static final String COUNTS = """
            WITH told AS MATERIALIZED (
              SELECT e.account_id AS id, count(*) AS entries FROM timeline_entry e JOIN account a ON a.id = e.account_id
              WHERE a.team_id IS NOT NULL AND e.account_id IS NOT NULL GROUP BY 1)
            """;

    private static final String MEDIAN = COUNTS + """
            SELECT id::text FROM told
            WHERE entries = (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY entries) FROM told) ORDER BY id LIMIT 200
            """;

    private static final String HUGEST = COUNTS + "SELECT id::text FROM told ORDER BY entries DESC LIMIT 1";

    private static final String RECORD = """
            SELECT a.*, p.name, t.name FROM account a LEFT JOIN person p ON p.id = a.owner_id
              LEFT JOIN team t ON t.id = a.team_id WHERE a.id = ?
            """;

    private static final String PEOPLE = """
            SELECT id, name, job_title, email FROM contact
            WHERE account_id = ? AND deleted_at IS NULL AND archived_at IS NULL ORDER BY fold(name), id LIMIT 9
            """;

    private static final String STORY = """
            SELECT e.*, c.name, p.name
            FROM timeline_entry e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN contact c ON c.id = e.contact_id
            WHERE e.account_id = ? ORDER BY e.at DESC, e.id DESC LIMIT 31
            """;

    private CustomerPages() {}

    static List<Measure> of(Database database) throws SQLException {
        return List.of(
                page("360° page, median customer", database.texts(MEDIAN)),
                page("360° page, hugest customer", List.of(hugest(database))));
    }

    /** The account with the longest story. */
    static String hugest(Database database) throws SQLException {
        return database.text(HUGEST);
    }

    private static Measure page(String name, List<String> ids) {
        return new Measure(
                name,
                Asker.TEAMS,
                Goal.CUSTOMER_PAGE,
                ids.stream().map(id -> "/accounts/" + id).toList(),
                ids.stream().map(UUID::fromString).map(CustomerPages::bare).toList());
    }

    private static List<Question> bare(UUID id) {
        return List.of(new Question(RECORD, id), new Question(PEOPLE, id), new Question(STORY, id));
    }
}
