package atrium.domain.activities;

import atrium.domain.events.ReminderDue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.RecordSubjects;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the owners of plans when the moment has come, each of each plan once. */
@Component
class Reminding {

    private static final int AT_ONCE = 500;

    // A whole day is due at its end; people are reminded from nine in the morning of it.
    private static final Duration MORNING = Duration.ofHours(15);

    // Claimed and told in one transaction, so that neither a second node nor a crash tells it twice or never.
    private static final String CLAIM = """
            UPDATE activity SET remind_at = NULL, version = version + 1
            WHERE id IN (SELECT id FROM activity WHERE remind_at <= :now ORDER BY remind_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING id AS activity_id, kind, account_id AS account, contact_id AS contact, record_type, record_id, subject, owner_id AS owner, due_day,
              due_at, done_at IS NULL AND withdrawn_at IS NULL AS open
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminding(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The moment of a plan's reminder; null without one. */
    static @Nullable Instant at(ActivityFacts facts) {
        Instant due = facts.dueAt();
        Integer minutes = facts.remindMinutes();
        if (due == null || minutes == null) {
            return null;
        }
        Instant from = facts.dueDay() == null ? due : due.minus(MORNING);
        return from.minus(Duration.ofMinutes(minutes));
    }

    /** Reminds of some plans whose moment has come; false when there is none. */
    @Transactional
    boolean step() {
        List<Claimed> claimed = jdbc.sql(CLAIM)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(RecordRows.of(Claimed.class))
                .list();
        claimed.stream().flatMap(Claimed::reminder).forEach(events::publishEvent);
        return !claimed.isEmpty();
    }

    record Claimed(
            UUID activityId,
            String kind,
            @Nullable UUID account,
            @Nullable UUID contact,
            @Nullable String recordType,
            @Nullable UUID recordId,
            String subject,
            @Nullable UUID owner,
            @Nullable LocalDate dueDay,
            Instant dueAt,
            boolean open) {

        // What is done, taken away or nobody's reminds nobody.
        Stream<ReminderDue> reminder() {
            RecordRef about = RecordSubjects.Subject.of(account, contact, recordType, recordId)
                    .record();
            return open && owner != null
                    ? Stream.of(
                            new ReminderDue(activityId, kind, account, contact, about, subject, owner, dueDay, dueAt))
                    : Stream.empty();
        }
    }
}
