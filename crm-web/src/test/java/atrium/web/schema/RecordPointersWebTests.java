package atrium.web.schema;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.web.testing.PageTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever points at records knows what becomes of it when they are purged; the catalog is asked, so none is forgotten. */
@PageTest
class RecordPointersWebTests {

    // Ids of people, teams, imports and entries of the audit log, which never leave by the recycle bin.
    private static final String NO_RECORDS =
            "'id', 'person_id', 'owner_id', 'team_id', 'account_owner_id', 'account_team_id', 'origin',"
                    + " 'reverted_to', 'logo', 'after_id'";

    private static final String LOOSE = """
            SELECT DISTINCT t.relname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
            WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
              AND a.attname NOT IN (%s)
              AND NOT EXISTS (SELECT FROM pg_constraint f
                WHERE f.contype = 'f' AND f.conrelid = t.oid AND a.attnum = ANY(f.conkey))
            """.formatted(NO_RECORDS);

    private static final String BOUND = """
            SELECT DISTINCT f.conrelid::regclass::text FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
            WHERE f.contype = 'f' AND t.relname = ANY(:tables) AND f.confdeltype IN ('a', 'r')
            """;

    @Autowired
    List<PurgeParticipant> participants;

    @Autowired
    RecordTypes types;

    @Autowired
    DataSource database;

    @Test
    void everyTableThatPointsAtRecordsIsDeclaredByAParticipant() {
        Set<String> pointing =
                new HashSet<>(jdbc().sql(LOOSE).query(String.class).list());
        pointing.addAll(jdbc().sql(BOUND)
                .param("tables", types.all().stream().map(RecordType::table).toArray(String[]::new))
                .query(String.class)
                .list());

        assertThat(declared())
                .as("tables with ids of records; whoever owns one plugs a PurgeParticipant in")
                .containsAll(pointing);
    }

    @Test
    void whatParticipantsDeclareIsThere() {
        List<String> tables = jdbc().sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();

        assertThat(tables).containsAll(declared());
    }

    @Test
    void everyRecordTypeFindsItsDeletedRecordsByAnIndex() {
        for (RecordType type : types.all()) {
            assertThat(jdbc().sql("SELECT indexdef FROM pg_indexes WHERE tablename = :table")
                            .param("table", type.table())
                            .query(String.class)
                            .list())
                    .as(type.table())
                    .anyMatch(index -> index.contains("(deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)"));
        }
    }

    private Set<String> declared() {
        return participants.stream()
                .flatMap(participant -> participant.tables().stream())
                .collect(Collectors.toSet());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database);
    }
}
