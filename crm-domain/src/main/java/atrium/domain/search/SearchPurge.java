package atrium.domain.search;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets the search documents of purged records, and that somebody opened them. */
@Component
class SearchPurge implements PurgeParticipant {

    private final RecordPointers pointers;

    SearchPurge(RecordPointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("search_document", "recent_record");
    }

    @Override
    public void purge(List<RecordRef> records) {
        tables().forEach(table -> pointers.forget(table, records));
    }
}
