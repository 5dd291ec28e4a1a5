package atrium.domain.customfields;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets go of the unique values of records that are purged, so that others can have them. */
@Configuration(proxyBeanMethods = false)
class CustomUniquePurge {

    @Bean
    PurgeParticipant customUniquePurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("custom_unique");
    }
}
