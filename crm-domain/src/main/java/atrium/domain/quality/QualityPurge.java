package atrium.domain.quality;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Forgets what was found in records that are purged; their deletion took them out of all sums. Those that wait to be looked
 * through are found to be gone, and so stay in the queue for seconds only.
 */
@Component
class QualityPurge implements PurgeParticipant {

    private final PurgeParticipant found;

    QualityPurge(RecordPointers pointers) {
        this.found = pointers.forgetting("record_quality", "record_confirmation");
    }

    @Override
    public Set<String> tables() {
        return Set.of("record_quality", "record_confirmation", "quality_due");
    }

    @Override
    public void purge(List<RecordRef> records) {
        found.purge(records);
    }
}
