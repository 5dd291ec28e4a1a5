package atrium.domain.purchases;

import atrium.domain.events.Actor;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.Changeable;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs purchases into changes of many: they are moved together, and edited one by one, each with its lines. */
@Component
@Order(60)
class PurchaseChanges implements Changeable {

    private final PurchaseRecords type;
    private final JdbcClient jdbc;

    PurchaseChanges(PurchaseRecords type, JdbcClient jdbc) {
        this.type = type;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return jdbc.sql("SELECT id, order_number FROM purchase WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> (RecordEvent) new PurchaseChanged(
                        row.getObject("id", UUID.class),
                        row.getString("order_number"),
                        move.deed(),
                        List.of(),
                        actor,
                        at))
                .list();
    }
}
