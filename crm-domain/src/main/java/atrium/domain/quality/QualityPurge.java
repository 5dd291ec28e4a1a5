package atrium.domain.quality;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets what was found in records that are purged; their deletion took them out of all sums. */
@Component
class QualityPurge implements PurgeParticipant {

    private final RecordPointers pointers;

    QualityPurge(RecordPointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("record_quality", "record_confirmation");
    }

    @Override
    public void purge(List<RecordRef> records) {
        tables().forEach(table -> pointers.forget(table, records));
    }
}
