package atrium.domain.search;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets the search documents of purged records, and that somebody opened them. */
@Configuration(proxyBeanMethods = false)
class SearchPurge {

    @Bean
    PurgeParticipant searchPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("search_document", "recent_record");
    }
}
