package atrium.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain connections to the database under the bench. */
record Database(String url, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "atrium", password);
    }

    /** First column of all rows. */
    List<String> texts(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connect()) {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement statement = prepared(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    String text(String sql, Object... arguments) throws SQLException {
        return texts(sql, arguments).get(0);
    }

    void run(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
        }
    }

    /** Shares so many accounts and contacts, as many of both, with people and, each fifth, with teams; and no others. */
    void share(int records) throws SQLException {
        if (Integer.parseInt(text("SELECT count(*)::text FROM record_share")) == records) {
            return;
        }
        run("DELETE FROM record_share");
        run("""
                WITH grantee AS (
                  SELECT (SELECT array_agg(id ORDER BY id) FROM person WHERE active AND NOT technical) AS people,
                    (SELECT array_agg(id ORDER BY id) FROM team) AS teams
                ), chosen AS (
                  (SELECT 'account' AS type, id FROM account WHERE deleted_at IS NULL ORDER BY hashtext(id::text), id LIMIT ?)
                  UNION ALL
                  (SELECT 'contact', id FROM contact WHERE deleted_at IS NULL ORDER BY hashtext(id::text), id LIMIT ?)
                ), numbered AS (SELECT type, id, row_number() OVER (ORDER BY id) AS n FROM chosen)
                INSERT INTO record_share (id, record_type, record_id, person_id, team_id, may_edit, shared_by, shared_at)
                SELECT uuidv7(), type, id, CASE WHEN n % 5 > 0 THEN people[1 + (n / 5 * 4 + n % 5) % cardinality(people)] END,
                  CASE WHEN n % 5 = 0 THEN teams[1 + (n / 5) % cardinality(teams)] END, n % 3 = 0, people[1], now()
                FROM numbered CROSS JOIN grantee
                """, records / 2, records - records / 2);
        run("ANALYZE record_share");
    }

    /** Lowers or lifts what the sales rep's role may read, as there is no standard role that sees only its own. */
    void seeing(Measure.Asker who) throws SQLException {
        if (who == Measure.Asker.OWN || who == Measure.Asker.TEAM) {
            run(
                    "UPDATE role_level SET level = ? WHERE act = 'READ' AND role_id = (SELECT id FROM role WHERE code = 'sales-rep')",
                    who.level);
        }
    }

    /** Reads every column of every row, as whoever shows them must. */
    static void read(Connection connection, Measure.Question question) throws SQLException {
        try (PreparedStatement statement = prepared(connection, question.sql(), question.arguments());
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < arguments.length; index++) {
            Object value = arguments[index] instanceof Object[] many
                    ? connection.createArrayOf("uuid", many)
                    : arguments[index];
            statement.setObject(index + 1, value);
        }
        return statement;
    }
}
