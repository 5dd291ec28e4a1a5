package atrium.domain.apikeys;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets which requests made records that are purged. */
@Component
class ApiRequestPurge implements PurgeParticipant {

    private static final String TABLE = "api_request";

    private final RecordPointers pointers;

    ApiRequestPurge(RecordPointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public void purge(List<RecordRef> records) {
        pointers.forget(TABLE, records);
    }
}
