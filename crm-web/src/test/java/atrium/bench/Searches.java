package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.sql.SQLException;
import java.util.List;

/** Search as somebody types, by what people remember of customers drawn from everywhere. */
final class Searches {

    private static final String DRAWN =
            "FROM contact WHERE abs(hashtext(id::text)) %% %d = 0 AND %s ORDER BY id LIMIT 150";

    private static final String BARE = """
            SELECT record_id, title, subtitle FROM search_document
            WHERE record_type = '%1$s' AND %2$s LIMIT 6
            """;

    private final Database database;
    private final int apart;

    Searches(Database database) throws SQLException {
        this.database = database;
        this.apart = Math.max(1, Integer.parseInt(database.text("SELECT count(*) FROM contact")) / 2_000);
    }

    List<Measure> all() throws SQLException {
        return List.of(
                search("prefix of a name", "left(last_name, 3 + length(last_name) % 3)", "length(last_name) > 5"),
                search("two letters", "left(last_name, 2)", "last_name IS NOT NULL"),
                search("full name", "name", "last_name IS NOT NULL"),
                search(
                        "typo in a name",
                        "left(last_name, 2) || substr(last_name, 4, 1) || substr(last_name, 3, 1) || substr(last_name, 5)",
                        "length(last_name) > 6 AND substr(last_name, 3, 1) <> substr(last_name, 4, 1)"),
                search("phone number", "phone", "phone IS NOT NULL"),
                search("end of a phone number", "right(phone_e164, 6)", "phone_e164 IS NOT NULL"),
                search("half a domain", "left(split_part(email, '@', 2), 7)", "email IS NOT NULL"),
                search("piece within words", "substr(email, 3, 5)", "length(split_part(email, '@', 1)) > 10"));
    }

    private Measure search(String name, String expression, String where) throws SQLException {
        List<String> typed = database.texts("SELECT fold(" + expression + ") " + DRAWN.formatted(apart, where));
        return new Measure(
                "search: " + name,
                Asker.TEAMS,
                Goal.SEARCH,
                typed.stream()
                        .map(text -> "/search/suggestions?q=" + Visitor.encoded(text))
                        .toList(),
                typed.stream().map(Searches::bare).toList());
    }

    // What any search over one text index needs at the very least, for both kinds of records.
    private static List<Question> bare(String text) {
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^(49|0)", "");
        boolean number = text.matches("[+()0-9 /-]+");
        String condition = number ? "phones LIKE ? AND phones <> ''" : "words LIKE ?";
        String pattern = number ? "%" + digits + "%" : text.length() < 3 ? text + "%" : "%" + text + "%";
        return List.of(
                new Question(BARE.formatted("account", condition), pattern),
                new Question(BARE.formatted("contact", condition), pattern));
    }
}
