package atrium.domain.customers;

import atrium.domain.events.AccountChanged;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves customers forward in their lifecycle when something happened that proves it, such as a first purchase; nobody is
 * ever moved back here.
 */
@Component
@Transactional
public class LifecycleProgress {

    private static final String UPDATE = """
            UPDATE %1$s r SET lifecycle = :stage, version = r.version + 1, changed_at = :at
            FROM (SELECT id, lifecycle FROM %1$s WHERE id = ANY(:ids) AND lifecycle = ANY(:earlier) FOR UPDATE) AS old
            WHERE r.id = old.id RETURNING r.id, r.name, %2$s AS account_id, old.lifecycle AS before
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LifecycleProgress(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Moves those accounts and contacts that have not come this far yet; each move stands on the timeline.
     *
     * @param customers accounts and contacts, at most a few thousand
     * @param actor who caused what proves it
     */
    public void reach(Collection<RecordRef> customers, Lifecycle stage, Actor actor, Instant at) {
        List<RecordEvent> told = new ArrayList<>();
        told.addAll(move(
                "account",
                "NULL::uuid",
                customers,
                stage,
                at,
                (row, change) -> new AccountChanged(id(row), row.getString("name"), List.of(change), actor, at)));
        told.addAll(move(
                "contact",
                "r.account_id",
                customers,
                stage,
                at,
                (row, change) -> new ContactChanged(
                        id(row),
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        List.of(change),
                        actor,
                        at)));
        if (!told.isEmpty()) {
            events.publishEvent(new BulkChange(told));
        }
    }

    private List<RecordEvent> move(
            String type,
            String account,
            Collection<RecordRef> customers,
            Lifecycle stage,
            Instant at,
            Telling telling) {
        UUID[] ids = customers.stream()
                .filter(customer -> customer.type().equals(type))
                .map(RecordRef::id)
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        return jdbc.sql(UPDATE.formatted(type, account))
                .param("stage", stage.code())
                .param("at", Timestamp.from(at))
                .param("ids", ids)
                .param("earlier", earlier(stage))
                .query((row, number) ->
                        telling.of(row, new FieldChange("lifecycle", row.getString("before"), stage.code())))
                .list();
    }

    // A former customer who buys again is a customer again.
    private static String[] earlier(Lifecycle stage) {
        return Arrays.stream(Lifecycle.values())
                .filter(other -> stage == Lifecycle.CUSTOMER ? other != stage : other.compareTo(stage) < 0)
                .map(Lifecycle::code)
                .toArray(String[]::new);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private interface Telling {
        RecordEvent of(ResultSet row, FieldChange change) throws SQLException;
    }
}
