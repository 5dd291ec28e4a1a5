package atrium.domain.audit;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the log says of one record, for those who see it. */
@Component
public class RecordHistory {

    /** Most entries of one page. */
    public static final int PAGE_SIZE = 50;

    private static final String OF_RECORD = """
            SELECT %s FROM audit_entry e LEFT JOIN person p ON p.id = e.person_id
            WHERE e.record_id = :record AND e.record_type = :type AND %s
            ORDER BY e.id DESC LIMIT :most
            """;

    private final RecordTypes types;
    private final RecordAccess access;
    private final JdbcClient jdbc;
    private final LoggedRows rows;

    RecordHistory(RecordTypes types, RecordAccess access, JdbcClient jdbc, LoggedRows rows) {
        this.types = types;
        this.access = access;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * The entries of a record, the last first.
     *
     * @param before entries before this one; null to begin with the last
     * @throws UnknownRecord when there is no such record or the viewer does not see it
     */
    @Transactional(readOnly = true)
    public LogPage of(RecordRef record, @Nullable UUID before, Viewer viewer) {
        access.require(
                types.of(record.type()).orElseThrow(() -> new UnknownRecord(record)), record.id(), Act.READ, viewer);
        List<LoggedChange> found = jdbc.sql(
                        OF_RECORD.formatted(LoggedRows.COLUMNS, before == null ? "true" : "e.id < :before"))
                .param("record", record.id())
                .param("type", record.type())
                .param("before", before, java.sql.Types.OTHER)
                .param("most", PAGE_SIZE + 1)
                .query((row, number) -> rows.read(row))
                .list();
        return LogPage.of(found, PAGE_SIZE).seenBy(viewer);
    }
}
