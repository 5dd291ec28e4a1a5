package atrium.domain.files;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets files go with their records; the bytes follow with the next sweep. */
@Component
class FilePurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    FilePurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("stored_file");
    }

    @Override
    public List<RecordRef> goingAlong(List<RecordRef> records) {
        return jdbc.sql("SELECT id FROM stored_file WHERE record_id = ANY(:ids)")
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .query((row, number) -> new RecordRef(RecordFiles.TYPE, row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("DELETE FROM stored_file WHERE id = ANY(:ids)")
                .param("ids", RecordRef.idsOf(RecordFiles.TYPE, records))
                .update();
    }
}
