package atrium.domain.customers;

import atrium.domain.events.ContactChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordField;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people worked before or work beside: read on both pages, noted and struck by hand. */
@Component
@Transactional
public class Employments {

    /** Its fields, for a form. */
    public static final List<RecordField> FIELDS = List.of(
            RecordField.record("account", "account"),
            RecordField.of("jobTitle", FieldKind.TEXT, 200),
            RecordField.of("since", FieldKind.DATE, 10),
            RecordField.of("until", FieldKind.DATE, 10));

    private static final int MOST = 50;

    private static final String LIST = """
            SELECT e.id, e.contact_id, c.name AS contact_name, e.account_id, a.name AS account_name, {job} AS job_title, e.since,
              e.until
            FROM employment e
              LEFT JOIN contact c ON c.id = e.contact_id AND c.deleted_at IS NULL AND %s
              LEFT JOIN account a ON a.id = e.account_id AND a.deleted_at IS NULL AND %s
            WHERE %s = :id
            ORDER BY e.until DESC NULLS FIRST, e.since DESC NULLS LAST, e.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final ContactRecords contacts;
    private final RecordAccess access;
    private final Employers employers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employments(
            JdbcClient jdbc,
            AccountRecords accounts,
            ContactRecords contacts,
            RecordAccess access,
            Employers employers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.contacts = contacts;
        this.access = access;
        this.employers = employers;
        this.events = events;
        this.clock = clock;
    }

    /** Where a contact, whom the viewer has been found to see, worked or works besides; the latest first. */
    @Transactional(readOnly = true)
    public List<Employment> of(ContactId contact, Viewer viewer) {
        return list("e.contact_id", contact.value(), viewer);
    }

    /** Who worked or works besides for an account, which the viewer has been found to see; only people the viewer sees. */
    @Transactional(readOnly = true)
    public List<Employment> at(AccountId account, Viewer viewer) {
        return list("e.account_id", account.value(), viewer).stream()
                .filter(one -> one.contactName() != null)
                .toList();
    }

    /**
     * Notes where a contact worked or works besides.
     *
     * @param values text form: {@code account} (demanded), {@code jobTitle}, {@code since}, {@code until}
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted when the viewer may not edit the contact
     */
    public UUID add(ContactId contact, Map<String, String> values, Viewer viewer) {
        access.require(contacts, contact.value(), Act.EDIT, viewer);
        FieldReader reader = new FieldReader(values);
        UUID account = reader.id("account");
        String title = reader.text("jobTitle", 200);
        LocalDate since = reader.date("since");
        LocalDate until = reader.date("until");
        if (account == null && reader.problems().isEmpty()) {
            reader.wrong("account", "field.problem.required", "");
        }
        if (since != null && until != null && until.isBefore(since)) {
            reader.wrong("until", "employment.problem.ends-before", "");
        }
        employers.read(reader, account, null, viewer);
        reader.orThrow();
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO employment (id, contact_id, account_id, job_title, since, until)
                        VALUES (:id, :contact, :account, :title, :since, :until)
                        """)
                .param("id", id)
                .param("contact", contact.value())
                .param("account", account)
                .param("title", title)
                .param("since", since)
                .param("until", until)
                .update();
        told(contact, null, find(contact, id, viewer), viewer);
        return id;
    }

    /**
     * Strikes an employment that was noted by mistake.
     *
     * @throws UnknownRecord when the contact has no such employment
     */
    public void strike(ContactId contact, UUID id, Viewer viewer) {
        access.require(contacts, contact.value(), Act.EDIT, viewer);
        Employment struck = find(contact, id, viewer);
        jdbc.sql("DELETE FROM employment WHERE id = :id").param("id", id).update();
        told(contact, struck, null, viewer);
    }

    private List<Employment> list(String column, UUID id, Viewer viewer) {
        Visibility contact = Visibility.of(viewer, contacts, Act.READ, "c");
        Visibility account = Visibility.of(viewer, accounts, Act.READ, "a");
        Map<String, Object> parameters = new HashMap<>(contact.parameters());
        parameters.putAll(account.parameters());
        return jdbc.sql(LIST.formatted(contact.sql(), account.sql(), column)
                        .replace("{job}", viewer.fields().sql("contact", "jobTitle", "e.job_title")))
                .param("id", id)
                .param("most", MOST)
                .params(parameters)
                .query(RecordRows.of(Employment.class))
                .list();
    }

    private Employment find(ContactId contact, UUID id, Viewer viewer) {
        return of(contact, viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(contacts.ref(contact.value())));
    }

    private void told(ContactId contact, @Nullable Employment before, @Nullable Employment after, Viewer viewer) {
        Employer now = jdbc.sql("SELECT name, account_id FROM contact WHERE id = :id")
                .param("id", contact.value())
                .query(RecordRows.of(Employer.class))
                .single();
        events.publishEvent(new ContactChanged(
                contact.value(),
                now.accountId(),
                now.name(),
                List.of(new FieldChange("employment", line(before), line(after))),
                viewer.actor(),
                clock.instant()));
    }

    private static @Nullable String line(@Nullable Employment one) {
        if (one == null) {
            return null;
        }
        String time = one.since() == null && one.until() == null
                ? null
                : Objects.toString(one.since(), "") + " – " + Objects.toString(one.until(), "");
        return Stream.of(one.accountName(), one.jobTitle(), time)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    record Employer(String name, @Nullable UUID accountId) {}
}
