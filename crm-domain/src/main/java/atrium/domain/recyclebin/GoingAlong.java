package atrium.domain.recyclebin;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a record in the bin takes along when it is purged, by the very rules by which it is; until then it stays untouched. */
@Component
@Transactional(readOnly = true)
public class GoingAlong {

    private final List<PurgeParticipant> participants;
    private final RecordAccess access;
    private final JdbcClient jdbc;

    GoingAlong(List<PurgeParticipant> participants, RecordAccess access, JdbcClient jdbc) {
        this.participants = participants;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * A record that lies in the bin.
     *
     * @param along how many go with it, by the code of their type
     */
    public record Waiting(RecycleBin.Deleted deleted, Map<String, Integer> along) {

        public Waiting {
            along = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(along));
        }
    }

    /**
     * One record of the bin, for those who may restore it.
     *
     * @throws atrium.domain.records.UnknownRecord when it does not lie there or the viewer does not see it
     */
    public Waiting of(RecordType type, UUID id, Viewer viewer) {
        access.requireDeleted(type, id, Act.DELETE, viewer);
        RecycleBin.Deleted deleted = jdbc.sql(RecycleBin.ONE.formatted(type.code(), type.table()))
                .param("id", id)
                .query(RecycleBin::read)
                .single();
        return new Waiting(deleted, along(type.ref(id)));
    }

    private Map<String, Integer> along(RecordRef record) {
        Map<String, Integer> along = new TreeMap<>();
        participants.stream()
                .flatMap(participant -> participant.goingAlong(List.of(record)).stream())
                .distinct()
                .forEach(other -> along.merge(other.type(), 1, Integer::sum));
        return along;
    }
}
