package atrium.domain.dataexchange;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets of purged records that an import which was taken back had to leave them as they were. */
@Component
class ImportPurge implements PurgeParticipant {

    private final RecordPointers pointers;

    ImportPurge(RecordPointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("import_kept");
    }

    @Override
    public void purge(List<RecordRef> records) {
        tables().forEach(table -> pointers.forget(table, records));
    }
}
