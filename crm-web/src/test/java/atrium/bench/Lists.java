package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Lists of contacts and accounts, plain and with two filters, for those who see all, some or only their own. */
final class Lists {

    private static final String ROWS = """
            SELECT r.*, p.name%s FROM %s r LEFT JOIN person p ON p.id = r.owner_id%s
            WHERE r.deleted_at IS NULL AND r.archived_at IS NULL%s%s ORDER BY %s LIMIT 51
            """;

    private static final String TEAMS = """
            WITH RECURSIVE led AS (
              SELECT t.id FROM team t JOIN person p ON p.id = t.lead_id WHERE p.name = ?
              UNION SELECT t.id FROM team t JOIN led ON t.parent_id = led.id)
            SELECT id::text FROM led
            UNION SELECT m.team_id::text FROM team_member m JOIN person p ON p.id = m.person_id WHERE p.name = ?
            """;

    private static final String TWO_FILTERS = "country is DE and lifecycle is customer";
    private static final String TWO_CONDITIONS = " AND r.country = 'DE' AND r.lifecycle = 'customer'";

    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    List<Measure> all() throws SQLException {
        return List.of(
                list("contact", "newest change", Asker.ALL, "", "", "-changed"),
                list("contact", "two filters", Asker.ALL, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("contact", "two filters, by name", Asker.ALL, TWO_FILTERS, TWO_CONDITIONS, "name"),
                list("contact", "newest change", Asker.TEAMS, "", "", "-changed"),
                list("contact", "two filters", Asker.TEAMS, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("contact", "two filters", Asker.TEAM, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("contact", "by name", Asker.TEAM, "", "", "name"),
                list("account", "two filters", Asker.ALL, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("account", "two filters", Asker.TEAMS, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("contact", "newest change", Asker.OWN, "", "", "-changed"),
                list("contact", "two filters", Asker.OWN, TWO_FILTERS, TWO_CONDITIONS, "-changed"),
                list("account", "two filters, by name", Asker.OWN, TWO_FILTERS, TWO_CONDITIONS, "name"));
    }

    private Measure list(String type, String what, Asker who, String filter, String condition, String sort)
            throws SQLException {
        String address = "/" + type + "s?" + (filter.isEmpty() ? "" : "filter=" + Visitor.encoded(filter) + "&")
                + "sort=" + sort;
        boolean contact = type.equals("contact");
        String order = sort.equals("name") ? "fold(r.name), r.id" : "r.changed_at DESC, r.id DESC";
        String sql = ROWS.formatted(
                contact ? ", a.name" : "",
                type,
                contact ? " LEFT JOIN account a ON a.id = r.account_id" : "",
                condition,
                seen(who, contact),
                order);
        return new Measure(
                "list of " + type + "s, " + what + ", " + who.name().toLowerCase(java.util.Locale.ROOT),
                who,
                Goal.LIST,
                List.of(address),
                List.of(List.of(new Question(sql, arguments(who, contact)))));
    }

    private static String seen(Asker who, boolean contact) {
        return switch (who) {
            case ALL -> "";
            case OWN -> contact ? " AND (r.owner_id = ? OR r.account_owner_id = ?)" : " AND r.owner_id = ?";
            case TEAM, TEAMS ->
                contact ? " AND (r.team_id = ANY(?) OR r.account_team_id = ANY(?))" : " AND r.team_id = ANY(?)";
        };
    }

    private Object[] arguments(Asker who, boolean contact) throws SQLException {
        if (who == Asker.ALL) {
            return new Object[0];
        }
        Object one = who == Asker.OWN
                ? UUID.fromString(database.text("SELECT id::text FROM person WHERE name = ?", who.person))
                : database.texts(TEAMS, who.person, who.person).stream()
                        .map(UUID::fromString)
                        .toArray();
        return contact ? new Object[] {one, one} : new Object[] {one};
    }
}
