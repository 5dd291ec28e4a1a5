package atrium.domain.bulkchanges;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets of purged records that they were chosen, or stayed as they were. */
@Component
class BulkPurge implements PurgeParticipant {

    private final RecordPointers pointers;

    BulkPurge(RecordPointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("bulk_run_record", "bulk_refusal");
    }

    @Override
    public void purge(List<RecordRef> records) {
        tables().forEach(table -> pointers.forget(table, records));
    }
}
