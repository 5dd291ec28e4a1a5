package atrium.domain.purchases;

import atrium.domain.events.AccountChanged;
import atrium.domain.events.BulkChange;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ExchangeRatesChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RecordsTouched;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on each purchase what it copies from elsewhere: who holds its customer, and its worth by the rate of its day. */
@Component
class PurchaseFollowing {

    private static final Set<String> HOLDING = Set.of("owner", "team");

    private static final String WORTH = """
            UPDATE purchase SET base_total = round(total * exchange_rate(currency, ordered_on), :decimals)
            WHERE currency = ANY(:currencies) AND ordered_on >= :from
            """;

    private final JdbcClient jdbc;
    private final PurchaseWrites writes;
    private final ApplicationEventPublisher events;

    PurchaseFollowing(JdbcClient jdbc, PurchaseWrites writes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.events = events;
    }

    @EventListener
    void on(AccountChanged account) {
        follow(List.of(account));
    }

    @EventListener
    void on(ContactChanged contact) {
        follow(List.of(contact));
    }

    @EventListener
    void on(BulkChange bulk) {
        follow(bulk.events());
    }

    @EventListener
    void on(ExchangeRatesChanged rates) {
        jdbc.sql(WORTH)
                .param("decimals", writes.decimals())
                .param("currencies", rates.currencies().toArray(String[]::new))
                .param("from", rates.from())
                .update();
    }

    private void follow(List<? extends RecordEvent> told) {
        UUID[] accounts = handedOver(told, AccountChanged.class::isInstance);
        UUID[] contacts = handedOver(told, ContactChanged.class::isInstance);
        if (accounts.length == 0 && contacts.length == 0) {
            return;
        }
        List<UUID> rewritten = jdbc.sql(PurchaseWrites.FOLLOW)
                .param("accounts", accounts)
                .param("contacts", contacts)
                .query(UUID.class)
                .list();
        if (!rewritten.isEmpty()) {
            events.publishEvent(new RecordsTouched("purchase", rewritten));
        }
    }

    private static UUID[] handedOver(List<? extends RecordEvent> told, Predicate<RecordEvent> kind) {
        return told.stream()
                .filter(kind)
                .filter(event ->
                        event.changes().stream().map(FieldChange::field).anyMatch(HOLDING::contains))
                .map(event -> event.record().id())
                .toArray(UUID[]::new);
    }
}
