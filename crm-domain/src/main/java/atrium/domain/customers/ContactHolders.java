package atrium.domain.customers;

import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordsTouched;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on each contact the owner and team of its account, on which its visibility depends. */
@Component
class ContactHolders {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ContactHolders(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Rewrites the copies on all contacts of an account that was handed over. */
    void follow(AccountId account, Ownership ownership) {
        follow(Map.of(account.value(), ownership));
    }

    /** Rewrites the copies on all contacts of accounts that were handed over, at most a few thousand. */
    void follow(Map<UUID, Ownership> accounts) {
        List<Line> lines = accounts.entrySet().stream()
                .map(account -> new Line(
                        account.getKey(),
                        account.getValue().ownerId(),
                        account.getValue().teamId()))
                .toList();
        List<UUID> contacts = jdbc.sql("""
                        UPDATE contact SET account_owner_id = row.owner, account_team_id = row.team, version = version + 1
                        FROM json_to_recordset(:rows::json) AS row (account uuid, owner uuid, team uuid)
                        WHERE account_id = row.account RETURNING id
                        """)
                .param("rows", JsonRows.of(lines))
                .query(UUID.class)
                .list();
        events.publishEvent(new RecordsTouched("contact", contacts));
    }

    record Line(
            UUID account, @Nullable UUID owner, @Nullable UUID team) {}
}
