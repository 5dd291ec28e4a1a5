package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the people of a purged account as persons without an account, and tells so. */
@Component
class EmployerPurge implements PurgeParticipant {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerPurge(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact");
    }

    @Override
    public void purge(List<RecordRef> records) {
        UUID[] accounts = RecordRef.idsOf("account", records);
        if (accounts.length == 0) {
            return;
        }
        Instant now = clock.instant();
        // Told by name: an account that is gone has no history of who worked there, and an id that nobody could look
        // up.
        List<ContactChanged> released = jdbc.sql("""
                        UPDATE contact SET account_id = NULL, account_owner_id = NULL, account_team_id = NULL,
                          account_since = NULL, changed_at = :now, version = contact.version + 1
                        FROM account WHERE account.id = contact.account_id AND account.id = ANY(:accounts)
                        RETURNING contact.id, contact.name, account.name AS employer
                        """)
                .param("now", Timestamp.from(now))
                .param("accounts", accounts)
                .query((row, number) -> new ContactChanged(
                        row.getObject("id", UUID.class),
                        null,
                        row.getString("name"),
                        List.of(new FieldChange("employer", row.getString("employer"), null)),
                        Actor.SYSTEM,
                        now))
                .list();
        events.publishEvent(new BulkChange(released));
    }
}
