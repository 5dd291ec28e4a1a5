package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets rows that say nothing but something about a record, in tables with the columns record_type and record_id. */
@Component
public class RecordPointers {

    private final JdbcClient jdbc;

    RecordPointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets go of all rows of these tables that say something about a record that is purged.
     *
     * @param tables names from the code, never from outside
     */
    public PurgeParticipant forgetting(String... tables) {
        Set<String> names = Set.of(tables);
        return new PurgeParticipant() {
            @Override
            public Set<String> tables() {
                return names;
            }

            @Override
            public void purge(List<RecordRef> records) {
                names.forEach(table -> forget(table, records));
            }
        };
    }

    private void forget(String table, List<RecordRef> records) {
        jdbc.sql("""
                        DELETE FROM %s USING unnest(:types::text[], :ids::uuid[]) AS gone (type, id)
                        WHERE record_type = gone.type AND record_id = gone.id
                        """.formatted(table))
                .param("types", records.stream().map(RecordRef::type).toArray(String[]::new))
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .update();
    }
}
