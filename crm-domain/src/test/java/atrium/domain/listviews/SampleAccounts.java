package atrium.domain.listviews;

import atrium.domain.kernel.UuidV7;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and contacts put into the database without their history, only to be listed. */
final class SampleAccounts {

    private final JdbcClient jdbc;

    private SampleAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There are no others until the test is rolled back, whatever other tests have left. */
    static SampleAccounts alone(JdbcClient jdbc) {
        jdbc.sql("TRUNCATE account, contact, search_document CASCADE").update();
        return new SampleAccounts(jdbc);
    }

    UUID person(String name) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO person (id, version, name, email, zone, locale, created_at)
                        VALUES (:id, 0, :name, :email, 'UTC', 'en', now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("email", id + "@us.example")
                .update();
        return id;
    }

    UUID team(String name) {
        UUID id = UuidV7.next();
        jdbc.sql("INSERT INTO team (id, version, name) VALUES (:id, 0, :name)")
                .param("id", id)
                .param("name", name + id)
                .update();
        return id;
    }

    UUID account(String name, @Nullable UUID owner, @Nullable UUID team) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, owner_id, team_id, created_at, changed_at)
                        VALUES (:id, 0, :name, 'lead', :owner, :team, '2026-01-01Z', '2026-01-01Z')
                        """)
                .param("id", id)
                .param("name", name)
                .param("owner", owner, java.sql.Types.OTHER)
                .param("team", team, java.sql.Types.OTHER)
                .update();
        return id;
    }

    void set(UUID account, String column, @Nullable Object value) {
        jdbc.sql("UPDATE account SET %s = CAST(:value AS %s) WHERE id = :id".formatted(column, type(column)))
                .param("value", value)
                .param("id", account)
                .update();
    }

    UUID contact(
            String name, UUID account, @Nullable UUID owner, @Nullable UUID accountOwner, @Nullable UUID accountTeam) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO contact (id, version, last_name, lifecycle, account_id, owner_id, account_owner_id,
                          account_team_id, created_at, changed_at)
                        VALUES (:id, 0, :name, 'lead', :account, :owner, :accountOwner, :accountTeam, :at, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("account", account)
                .param("owner", owner, java.sql.Types.OTHER)
                .param("accountOwner", accountOwner, java.sql.Types.OTHER)
                .param("accountTeam", accountTeam, java.sql.Types.OTHER)
                .param("at", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        return id;
    }

    /** As the search index would, which hears of changes that these records skipped. */
    void writeSearchDocuments() {
        for (String type : List.of("account", "contact")) {
            jdbc.sql("""
                            INSERT INTO search_document
                              (record_type, record_id, title, subtitle, words, phones, changed_at)
                            SELECT '%1$s', id, name, '', fold(concat_ws(' ', name, city)), '', changed_at FROM %1$s
                            """.formatted(type)).update();
        }
    }

    private static String type(String column) {
        return switch (column) {
            case "employees", "founded" -> "int";
            case "revenue_amount" -> "numeric";
            default -> column.endsWith("_at") ? "timestamptz" : column.endsWith("_id") ? "uuid" : "text";
        };
    }
}
