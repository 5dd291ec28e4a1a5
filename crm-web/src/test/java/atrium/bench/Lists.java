package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Lists of contacts, accounts and purchases, plain and with two filters, for those who see all, some or only their own. */
final class Lists {

    private static final String ROWS = """
            SELECT r.*, p.name%s FROM %s r LEFT JOIN person p ON p.id = r.owner_id %s
            WHERE r.deleted_at IS NULL AND r.archived_at IS NULL%s%s ORDER BY %s LIMIT 51
            """;

    private static final String TEAMS = """
            WITH RECURSIVE led AS (
              SELECT t.id FROM team t JOIN person p ON p.id = t.lead_id WHERE p.name = ?
              UNION SELECT t.id FROM team t JOIN led ON t.parent_id = led.id)
            SELECT id::text FROM led
            UNION SELECT m.team_id::text FROM team_member m JOIN person p ON p.id = m.person_id WHERE p.name = ?
            """;

    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    /** What is listed: its two filters, as typed and in SQL, its order by itself, and how a name orders it. */
    private enum Kind {
        CONTACT(
                ", a.name",
                "LEFT JOIN account a ON a.id = r.account_id",
                true,
                "changed",
                "r.changed_at",
                "name",
                "r.name"),
        ACCOUNT("", "", false, "changed", "r.changed_at", "name", "r.name"),
        PURCHASE(
                ", a.name, c.name",
                "LEFT JOIN account a ON a.id = r.account_id LEFT JOIN contact c ON c.id = r.contact_id",
                true,
                "orderedAt",
                "r.ordered_at",
                "orderNumber",
                "r.order_number");

        final String columns;
        final String joins;
        final boolean twoHolders;
        final String newest;
        final String newestColumn;
        final String name;
        final String nameColumn;

        Kind(
                String columns,
                String joins,
                boolean twoHolders,
                String newest,
                String newestColumn,
                String name,
                String nameColumn) {
            this.columns = columns;
            this.joins = joins;
            this.twoHolders = twoHolders;
            this.newest = newest;
            this.newestColumn = newestColumn;
            this.name = name;
            this.nameColumn = nameColumn;
        }

        String plural() {
            return name().toLowerCase(Locale.ROOT) + "s";
        }

        String filter() {
            return this == PURCHASE
                    ? "purchaseKind is return and source is \"Web shop\""
                    : "country is DE and lifecycle is customer";
        }

        String condition() {
            return this == PURCHASE
                    ? " AND r.kind = 'return' AND r.source = 'Web shop'"
                    : " AND r.country = 'DE' AND r.lifecycle = 'customer'";
        }
    }

    List<Measure> all() throws SQLException {
        List<Measure> all = new ArrayList<>();
        all.add(list(Kind.CONTACT, Asker.ALL, false, false));
        all.add(list(Kind.CONTACT, Asker.ALL, true, false));
        all.add(list(Kind.CONTACT, Asker.ALL, true, true));
        all.add(list(Kind.CONTACT, Asker.TEAMS, false, false));
        all.add(list(Kind.CONTACT, Asker.TEAMS, true, false));
        all.add(list(Kind.CONTACT, Asker.TEAMS, false, true));
        all.add(list(Kind.CONTACT, Asker.TEAM, true, false));
        all.add(list(Kind.CONTACT, Asker.TEAM, false, true));
        all.add(list(Kind.CONTACT, Asker.OWN, false, false));
        all.add(list(Kind.CONTACT, Asker.OWN, true, false));
        all.add(list(Kind.CONTACT, Asker.OWN, false, true));
        all.add(list(Kind.ACCOUNT, Asker.ALL, true, false));
        all.add(list(Kind.ACCOUNT, Asker.TEAMS, true, false));
        all.add(list(Kind.ACCOUNT, Asker.OWN, true, true));
        all.add(list(Kind.PURCHASE, Asker.ALL, false, false));
        all.add(list(Kind.PURCHASE, Asker.ALL, true, false));
        all.add(list(Kind.PURCHASE, Asker.TEAMS, false, false));
        all.add(list(Kind.PURCHASE, Asker.TEAM, true, false));
        all.add(list(Kind.PURCHASE, Asker.OWN, false, false));
        all.add(list(Kind.PURCHASE, Asker.OWN, false, true));
        return all;
    }

    private Measure list(Kind kind, Asker who, boolean filtered, boolean byName) throws SQLException {
        String address = "/" + kind.plural() + "?" + (filtered ? "filter=" + Visitor.encoded(kind.filter()) + "&" : "")
                + "sort=" + (byName ? kind.name : "-" + kind.newest);
        String sql = ROWS.formatted(
                kind.columns,
                kind.name().toLowerCase(Locale.ROOT),
                kind.joins,
                filtered ? kind.condition() : "",
                seen(who, kind.twoHolders),
                byName ? "fold(" + kind.nameColumn + "), r.id" : kind.newestColumn + " DESC, r.id DESC");
        String what = (filtered ? "two filters" : "") + (filtered && byName ? ", " : "") + (byName ? "by name" : "");
        return new Measure(
                "list of %s, %s, %s"
                        .formatted(
                                kind.plural(),
                                what.isEmpty() ? "newest" : what,
                                who.name().toLowerCase(Locale.ROOT)),
                who,
                Goal.LIST,
                List.of(address),
                List.of(List.of(new Question(sql, arguments(who, kind.twoHolders)))));
    }

    static String seen(Asker who, boolean twoHolders) {
        return switch (who) {
            case ALL, NOBODY -> "";
            case OWN -> twoHolders ? " AND (r.owner_id = ? OR r.account_owner_id = ?)" : " AND r.owner_id = ?";
            case TEAM, TEAMS ->
                twoHolders ? " AND (r.team_id = ANY(?) OR r.account_team_id = ANY(?))" : " AND r.team_id = ANY(?)";
        };
    }

    Object[] arguments(Asker who, boolean twoHolders) throws SQLException {
        if (who == Asker.ALL) {
            return new Object[0];
        }
        Object one = who == Asker.OWN
                ? UUID.fromString(database.text("SELECT id::text FROM person WHERE name = ?", who.person))
                : database.texts(TEAMS, who.person, who.person).stream()
                        .map(UUID::fromString)
                        .toArray();
        return twoHolders ? new Object[] {one, one} : new Object[] {one};
    }
}
