package atrium.domain.tagging;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the tags off records that go for good. */
@Configuration(proxyBeanMethods = false)
class TagPurge {

    @Bean
    PurgeParticipant tagPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("record_tag");
    }
}
