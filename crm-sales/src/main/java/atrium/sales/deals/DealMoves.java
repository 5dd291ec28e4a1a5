package atrium.sales.deals;

import atrium.domain.events.Actor;
import atrium.domain.events.DealChanged;
import atrium.domain.records.RecordMove;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what is told of deals that went into the archive or the recycle bin, or came back. */
@Component
class DealMoves {

    private final JdbcClient jdbc;

    DealMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DealChanged> told(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return jdbc.sql("SELECT id, account_id, contact_id, name FROM deal WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new DealChanged(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("name"),
                        move.deed(),
                        List.of(),
                        actor,
                        at))
                .list();
    }
}
