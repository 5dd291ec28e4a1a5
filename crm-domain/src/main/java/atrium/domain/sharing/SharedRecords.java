package atrium.domain.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What records are called, and on whose timelines they stand, as those need it who tell of shares. */
@Component
class SharedRecords {

    private final JdbcClient jdbc;

    SharedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(
            UUID id,
            String name,
            @Nullable UUID accountId,
            @Nullable UUID contactId) {}

    String name(RecordType type, RecordRef record) {
        return jdbc.sql("SELECT name FROM %s WHERE id = :id".formatted(type.table()))
                .param("id", record.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    /** The record, which is not purged until the end of the transaction. */
    Named lock(RecordType type, RecordRef record) {
        return read(type, List.of(record.id())).values().stream()
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    /** Those of these records that are there. */
    Map<UUID, Named> read(RecordType type, List<UUID> ids) {
        return jdbc
                .sql(
                        "SELECT id, name, %s AS account_id, %s AS contact_id FROM %s WHERE id = ANY(:ids) ORDER BY id FOR KEY SHARE"
                                .formatted(
                                        type.accountColumn().orElse("NULL::uuid"),
                                        type.contactColumn().orElse("NULL::uuid"),
                                        type.table()))
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecordRows.of(Named.class))
                .stream()
                .collect(Collectors.toMap(Named::id, named -> named));
    }
}
