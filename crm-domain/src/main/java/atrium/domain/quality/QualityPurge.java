package atrium.domain.quality;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what was found in records that are purged; their deletion took them out of all sums. */
@Configuration(proxyBeanMethods = false)
class QualityPurge {

    @Bean
    PurgeParticipant qualityPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("record_quality", "record_confirmation");
    }
}
