package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells on whose timelines something about a record stands, such as a note or a file. */
@Component
public class RecordSubjects {

    private final RecordTypes types;
    private final JdbcClient jdbc;

    RecordSubjects(RecordTypes types, JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
    }

    /**
     * The account and the contact a record belongs to now.
     *
     * @throws UnknownRecord when there is no such record
     */
    public Subject of(RecordRef record) {
        RecordType type = types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
        return jdbc.sql("SELECT %s AS account, %s AS contact FROM %s WHERE id = :id"
                        .formatted(column(type.accountColumn()), column(type.contactColumn()), type.table()))
                .param("id", record.id())
                .query((row, number) ->
                        new Subject(row.getObject("account", UUID.class), row.getObject("contact", UUID.class)))
                .optional()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    private static String column(Optional<String> name) {
        return name.orElse("NULL::uuid");
    }

    /** The customers that something is about. */
    public record Subject(
            @Nullable UUID accountId, @Nullable UUID contactId) {

        /** Of what is about no customer. */
        public static final Subject NONE = new Subject(null, null);

        /** The customer on whose page it was made: the contact or, where there is none, the account. */
        public RecordRef customer() {
            return contactId != null
                    ? new RecordRef("contact", contactId)
                    : new RecordRef("account", Objects.requireNonNull(accountId));
        }
    }
}
