package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells on whose timelines something about a customer stands: a contact's also on the account they work for now. */
@Component
class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Subject of(RecordRef customer) {
        if (customer.type().equals("account")) {
            return new Subject(customer.id(), null);
        }
        UUID account = jdbc.sql("SELECT account_id FROM contact WHERE id = :id")
                .param("id", customer.id())
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
        return new Subject(account, customer.id());
    }

    RecordRef ref(Subject about) {
        return about.contactId() != null
                ? new RecordRef("contact", about.contactId())
                : new RecordRef("account", Objects.requireNonNull(about.accountId()));
    }
}
