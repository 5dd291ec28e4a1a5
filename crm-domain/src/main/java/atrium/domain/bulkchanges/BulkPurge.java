package atrium.domain.bulkchanges;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets of purged records that they were chosen, or stayed as they were. */
@Configuration(proxyBeanMethods = false)
class BulkPurge {

    @Bean
    PurgeParticipant bulkPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("bulk_run_record", "bulk_refusal");
    }
}
