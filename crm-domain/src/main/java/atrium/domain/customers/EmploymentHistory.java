package atrium.domain.customers;

import atrium.domain.events.BulkChange;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ContactLeft;
import atrium.domain.events.FieldChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.CompanyProfile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where a person worked until a move to another account, and tells it to the account that was left. */
@Component
class EmploymentHistory {

    // Who is moved and moved back within a day was moved by mistake: that leaves no trace here.
    private static final String UNDO = """
            DELETE FROM employment e
            USING json_to_recordset(:moves::json) AS move (contact_id uuid, joined uuid, day date)
            WHERE e.contact_id = move.contact_id AND e.account_id = move.joined AND e.until = move.day
            """;

    // Nobody can have worked at an account that is purged in this very transaction.
    private static final String INSERT = """
            INSERT INTO employment (id, contact_id, account_id, job_title, since, until)
            SELECT move.id, move.contact_id, account_left, CASE WHEN retitled THEN title ELSE c.job_title END,
              CASE WHEN redated THEN since ELSE c.account_since END, day
            FROM json_to_recordset(:moves::json) AS move (id uuid, contact_id uuid, account_left uuid, since date, day date,
              redated boolean, retitled boolean, title text)
            JOIN contact c ON c.id = move.contact_id
            JOIN account a ON a.id = account_left
            WHERE coalesce(CASE WHEN redated THEN since ELSE c.account_since END < day, true)
            """;

    private final JdbcClient jdbc;
    private final CompanyProfile company;
    private final ApplicationEventPublisher events;
    private final TransactionBuffer<Move> buffer;

    EmploymentHistory(
            JdbcClient jdbc, CompanyProfile company, ApplicationEventPublisher events, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.company = company;
        this.events = events;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(ContactChanged event) {
        take(List.of(event));
    }

    @EventListener
    void on(BulkChange bulk) {
        take(bulk.events());
    }

    private void take(List<? extends RecordEvent> told) {
        List<ContactChanged> moves = told.stream()
                .flatMap(event -> event instanceof ContactChanged changed ? Stream.of(changed) : Stream.empty())
                .filter(changed -> left(changed).isPresent())
                .toList();
        if (!moves.isEmpty()) {
            ZoneId zone = company.get().zone();
            buffer.add(moves.stream().map(moved -> move(moved, zone)).toList());
            events.publishEvent(new BulkChange(moves.stream()
                    .map(moved -> new ContactLeft(
                            moved.contactId(), left(moved).orElseThrow(), moved.name(), moved.actor(), moved.at()))
                    .toList()));
        }
    }

    private static Optional<UUID> left(ContactChanged changed) {
        return change(changed, "account").map(FieldChange::before).map(UUID::fromString);
    }

    private static Optional<FieldChange> change(ContactChanged changed, String field) {
        return changed.changes().stream()
                .filter(change -> change.field().equals(field))
                .findFirst();
    }

    private static Move move(ContactChanged changed, ZoneId zone) {
        Optional<FieldChange> since = change(changed, "accountSince");
        Optional<FieldChange> title = change(changed, "jobTitle");
        return new Move(
                UuidV7.next(),
                changed.contactId(),
                left(changed).orElseThrow(),
                changed.accountId(),
                since.map(FieldChange::before).map(LocalDate::parse).orElse(null),
                since.map(FieldChange::after)
                        .map(LocalDate::parse)
                        .orElseGet(() -> LocalDate.ofInstant(changed.at(), zone)),
                since.isPresent(),
                title.isPresent(),
                title.map(FieldChange::before).orElse(null));
    }

    private void write(List<Move> moves) {
        String rows = JsonRows.of(moves);
        jdbc.sql(INSERT).param("moves", rows).update();
        jdbc.sql(UNDO).param("moves", rows).update();
    }

    record Move(
            UUID id,
            UUID contactId,
            UUID accountLeft,
            @Nullable UUID joined,
            @Nullable LocalDate since,
            LocalDate day,
            boolean redated,
            boolean retitled,
            @Nullable String title) {}
}
