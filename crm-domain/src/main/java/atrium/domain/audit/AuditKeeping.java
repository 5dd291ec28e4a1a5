package atrium.domain.audit;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the log of records that are purged: it tells who changed them, and who let them go. */
@Component
class AuditKeeping implements PurgeParticipant {

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }

    @Override
    public void purge(List<RecordRef> records) {
        // The log stays as it is; nothing of it may be changed or removed.
    }
}
