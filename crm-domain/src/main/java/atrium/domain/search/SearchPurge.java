package atrium.domain.search;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the search documents of purged records, and that somebody opened them. */
@Component
class SearchPurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    SearchPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("search_document", "recent_record");
    }

    @Override
    public void purge(List<RecordRef> records) {
        for (String table : tables()) {
            jdbc.sql("""
                            DELETE FROM %s USING unnest(:types::text[], :ids::uuid[]) AS gone (type, id)
                            WHERE record_type = gone.type AND record_id = gone.id
                            """.formatted(table))
                    .param("types", records.stream().map(RecordRef::type).toArray(String[]::new))
                    .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                    .update();
        }
    }
}
