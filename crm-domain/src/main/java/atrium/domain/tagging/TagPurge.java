package atrium.domain.tagging;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes the tags off records that go for good. */
@Component
class TagPurge implements PurgeParticipant {

    private static final String TABLE = "record_tag";

    private final RecordPointers pointers;

    TagPurge(RecordPointers pointers) {
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
