package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stretches of the longest story there is: the newest, some in the middle, the oldest; and what is filtered and searched. */
final class Timelines {

    private static final String STORY = """
            SELECT e.*, c.name, p.name
            FROM timeline_entry e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN contact c ON c.id = e.contact_id
            WHERE e.account_id = ? %s ORDER BY e.at DESC, e.id DESC LIMIT 31
            """;

    // The ends of stretches, as the links of the page write them.
    private static final String ENDS = """
            SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id FROM (
              SELECT at, id, row_number() OVER (ORDER BY at DESC, id DESC) AS place, count(*) OVER () AS entries
              FROM timeline_entry WHERE account_id = ?::uuid) AS story
            WHERE %s ORDER BY place
            """;

    // What the answer needs at the very least: which entries they are.
    private static final String CHOSEN =
            "SELECT id FROM timeline_entry WHERE account_id = ? AND %s ORDER BY at DESC, id DESC LIMIT 31";

    private final Database database;
    private final String customer;

    Timelines(Database database, String customer) {
        this.database = database;
        this.customer = customer;
    }

    List<Measure> all() throws SQLException {
        return List.of(
                new Measure(
                        "timeline of the hugest customer, newest entries",
                        Asker.TEAMS,
                        Goal.CUSTOMER_PAGE,
                        List.of(address()),
                        List.of(List.of(new Question(STORY.formatted(""), UUID.fromString(customer))))),
                at("entries in the middle", "place % (entries / 100 + 1) = 0 AND place < entries - 40"),
                at("oldest entries", "place = entries - 30"),
                chosen("filtered by a common kind", "kind=notes", "kind LIKE 'note.%'"),
                chosen("filtered by a kind it lacks", "kind=files", "kind LIKE 'file.%'"),
                chosen("searched for a common word", "q=M%C3%BCller", "words LIKE '%muller%'"),
                chosen("searched for two words", "q=OFFER+month", "words LIKE '%offer%' AND words LIKE '%month%'"),
                chosen("searched for what is nowhere", "q=xylograph", "words LIKE '%xylograph%'"),
                chosen("from its beginning", "from=oldest", "true"));
    }

    private Measure chosen(String what, String parameters, String condition) {
        return new Measure(
                "timeline of the hugest customer, " + what,
                Asker.TEAMS,
                Goal.STORY_CHOICE,
                List.of(address() + "?" + parameters),
                List.of(List.of(new Question(CHOSEN.formatted(condition), UUID.fromString(customer)))));
    }

    private Measure at(String what, String where) throws SQLException {
        List<String> addresses = new ArrayList<>();
        List<List<Question>> bare = new ArrayList<>();
        for (String end : database.texts(ENDS.formatted(where), customer)) {
            addresses.add(address() + "?after=" + Visitor.encoded(end));
            String[] place = end.split("_", 2);
            bare.add(List.of(new Question(
                    STORY.formatted("AND (e.at, e.id) < (?::timestamptz, ?::uuid)"),
                    UUID.fromString(customer),
                    place[0],
                    place[1])));
        }
        return new Measure(
                "timeline of the hugest customer, " + what, Asker.TEAMS, Goal.CUSTOMER_PAGE, addresses, bare);
    }

    private String address() {
        return "/accounts/" + customer + "/timeline";
    }
}
