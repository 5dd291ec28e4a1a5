package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in whose stories something about a record stands, such as a note or a file. */
@Component
public class RecordSubjects {

    private final RecordTypes types;
    private final JdbcClient jdbc;

    RecordSubjects(RecordTypes types, JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
    }

    /**
     * The account and the contact a record belongs to now, and the record where it has a story of its own.
     *
     * @throws UnknownRecord when there is no such record
     */
    public Subject of(RecordRef record) {
        RecordType type = types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
        RecordRef itself = type.story(record.id());
        return jdbc.sql("SELECT %s AS account, %s AS contact FROM %s WHERE id = :id"
                        .formatted(column(type.accountColumn()), column(type.contactColumn()), type.table()))
                .param("id", record.id())
                .query((row, number) ->
                        new Subject(row.getObject("account", UUID.class), row.getObject("contact", UUID.class), itself))
                .optional()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    private static String column(Optional<String> name) {
        return name.orElse("NULL::uuid");
    }

    /** The column that points at records of a type in tables of what is about them, such as notes and plans. */
    public static String pointing(String type) {
        return switch (type) {
            case "account" -> "account_id";
            case "contact" -> "contact_id";
            default -> "record_id";
        };
    }

    /**
     * What something is about.
     *
     * @param record the one on whose page it was made, where that is no customer
     */
    public record Subject(
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable RecordRef record) {

        /** Of what is about nothing. */
        public static final Subject NONE = new Subject(null, null, null);

        /** Something about customers alone. */
        public Subject(@Nullable UUID accountId, @Nullable UUID contactId) {
            this(accountId, contactId, null);
        }

        /** As it is kept in the columns account_id, contact_id, record_type and record_id. */
        public static Subject of(
                @Nullable UUID accountId,
                @Nullable UUID contactId,
                @Nullable String recordType,
                @Nullable UUID recordId) {
            RecordRef record = recordType == null || recordId == null ? null : new RecordRef(recordType, recordId);
            return new Subject(accountId, contactId, record);
        }

        /** The type of that record. */
        public @Nullable String recordType() {
            return record == null ? null : record.type();
        }

        /** The id of that record. */
        public @Nullable UUID recordId() {
            return record == null ? null : record.id();
        }

        /** Whether it is about anything. */
        public boolean any() {
            return !pages().isEmpty();
        }

        /** The record on whose page it was made; empty when it is about nothing. */
        public Optional<RecordRef> home() {
            return pages().stream().findFirst();
        }

        /** The records for whose sake it is seen: its home and, where that is no customer, the contact or else the account. */
        public List<RecordRef> pages() {
            return Stream.concat(Stream.ofNullable(record), customer().stream()).toList();
        }

        private Optional<RecordRef> customer() {
            return Optional.ofNullable(contactId)
                    .map(id -> new RecordRef("contact", id))
                    .or(() -> Optional.ofNullable(accountId).map(id -> new RecordRef("account", id)));
        }
    }
}
