package atrium.domain.apikeys;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets which requests made records that are purged. */
@Configuration(proxyBeanMethods = false)
class ApiRequestPurge {

    @Bean
    PurgeParticipant apiRequestPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("api_request");
    }
}
