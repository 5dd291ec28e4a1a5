package atrium.domain.customfields;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets go of the unique values of records that are purged, so that others can have them. */
@Component
class CustomUniquePurge implements PurgeParticipant {

    private static final String TABLE = "custom_unique";

    private final RecordPointers pointers;

    CustomUniquePurge(RecordPointers pointers) {
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
