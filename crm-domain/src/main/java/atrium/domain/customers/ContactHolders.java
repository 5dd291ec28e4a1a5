package atrium.domain.customers;

import atrium.domain.events.RecordsTouched;
import java.util.List;
import java.util.UUID;
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
        List<UUID> contacts = jdbc.sql("""
                        UPDATE contact SET account_owner_id = :owner, account_team_id = :team, version = version + 1
                        WHERE account_id = :account RETURNING id
                        """)
                .param("owner", ownership.ownerId())
                .param("team", ownership.teamId())
                .param("account", account.value())
                .query(UUID.class)
                .list();
        events.publishEvent(new RecordsTouched("contact", contacts));
    }
}
