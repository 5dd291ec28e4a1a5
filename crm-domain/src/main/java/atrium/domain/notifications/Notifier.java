package atrium.domain.notifications;

import atrium.domain.events.JsonRows;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.notifications.NotificationKind.Ways;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores what people are to be told, in the transaction that caused it, and wakes their pages after the commit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifier {

    /** Name of the channel on which the nodes tell each other whose notifications changed. */
    static final String CHANNEL = "atrium_notification";

    // Who is at the desk reads it in the page; the mail waits that long.
    private static final Duration GRACE = Duration.ofMinutes(2);

    // The same work on further records adds to what was told of it, and is news again.
    private static final String STORE = """
            INSERT INTO notification AS n (id, person_id, kind, record_type, record_id, part, address, actor_id, origin, amount,
              text_key, arguments, at, in_page, mail_at, push_at)
            SELECT id, person_id, kind, record_type, record_id, part, address, actor_id, origin, amount, text_key, arguments, at,
              in_page, mail_at, push_at
            FROM json_to_recordset(:rows::json) AS row (id uuid, person_id uuid, kind text, record_type text, record_id uuid,
              part text, address text, actor_id uuid, origin uuid, amount int, text_key text, arguments jsonb, at timestamptz,
              in_page boolean, mail_at timestamptz, push_at timestamptz)
            ON CONFLICT (person_id, origin, kind, text_key) WHERE origin IS NOT NULL DO UPDATE
              SET amount = n.amount + excluded.amount, at = excluded.at, read_at = NULL, record_type = NULL, record_id = NULL,
                part = NULL, mail_at = coalesce(n.mail_at, excluded.mail_at), push_at = coalesce(n.push_at, excluded.push_at)
            """;

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Deputies deputies;
    private final List<NotificationListener> listeners;
    private final ThisNode node;
    private final Clock clock;

    Notifier(
            JdbcClient jdbc,
            NotificationSettings settings,
            Deputies deputies,
            List<NotificationListener> listeners,
            ThisNode node,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.deputies = deputies;
        this.listeners = listeners;
        this.node = node;
        this.clock = clock;
    }

    /** Tells each person, the way the person chose, and who stands in; what people did themselves is left out. */
    public void tell(List<Notice> notices) {
        List<Notice> news = ofOthers(deputies.joined(ofOthers(notices)));
        if (news.isEmpty()) {
            return;
        }
        Map<UUID, Recipient> recipients =
                settings.recipients(news.stream().map(Notice::person).collect(Collectors.toSet()));
        Instant now = clock.instant();
        Map<Object, Row> rows = new LinkedHashMap<>();
        for (Notice notice : news) {
            Optional.ofNullable(recipients.get(notice.person()))
                    .flatMap(recipient -> row(notice, recipient, now))
                    .ifPresent(row -> rows.merge(row.sameWork(), row, Row::and));
        }
        if (!rows.isEmpty()) {
            jdbc.sql(STORE)
                    .param("rows", JsonRows.of(List.copyOf(rows.values())))
                    .update();
            wake(rows.values().stream().map(Row::personId).collect(Collectors.toSet()));
        }
    }

    private static List<Notice> ofOthers(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !notice.person().equals(notice.actor()))
                .toList();
    }

    /** Lets the pages of these people look again after the commit: those of this node at once, others hear of it. */
    void wake(Collection<UUID> people) {
        jdbc.sql("SELECT pg_notify(:channel, :node || ' ' || person) FROM unnest(:people::uuid[]) AS person")
                .param("channel", CHANNEL)
                .param("node", node.id())
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> 0)
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> people.forEach(listener::changed));
            }
        });
    }

    private Optional<Row> row(Notice notice, Recipient recipient, Instant now) {
        NotificationKind kind = settings.kind(notice.kind()).orElseThrow();
        Ways ways = recipient.ways(kind);
        Instant mail = switch (ways.mail()) {
            case NONE -> null;
            case ONCE -> recipient.hours().loud(now.plus(GRACE), recipient.zone());
            case DAILY -> recipient.hours().nextDaily(now, recipient.zone());
        };
        Instant push = ways.push() ? recipient.hours().loud(now, recipient.zone()) : null;
        if (!ways.page() && mail == null && push == null) {
            return Optional.empty();
        }
        RecordRef record = notice.record();
        return Optional.of(new Row(
                UuidV7.next(),
                notice.person(),
                notice.kind(),
                record == null ? null : record.type(),
                record == null ? null : record.id(),
                notice.part(),
                notice.address(),
                notice.actor(),
                notice.origin(),
                1,
                notice.text(),
                notice.arguments(),
                now,
                ways.page(),
                mail,
                push));
    }

    record Row(
            UUID id,
            UUID personId,
            String kind,
            @Nullable String recordType,
            @Nullable UUID recordId,
            @Nullable String part,
            @Nullable String address,
            @Nullable UUID actorId,
            @Nullable UUID origin,
            int amount,
            String textKey,
            List<String> arguments,
            Instant at,
            boolean inPage,
            @Nullable Instant mailAt,
            @Nullable Instant pushAt) {

        /** What is the same for everything that one piece of work tells a person. */
        Object sameWork() {
            return origin == null ? id : List.of(personId, origin, kind, textKey);
        }

        Row and(Row further) {
            return new Row(
                    id,
                    personId,
                    kind,
                    null,
                    null,
                    null,
                    address,
                    actorId,
                    origin,
                    amount + further.amount,
                    textKey,
                    arguments,
                    at,
                    inPage,
                    mailAt,
                    pushAt);
        }
    }
}
