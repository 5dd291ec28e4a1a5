package atrium.domain.dataexchange;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets of purged records that an import which was taken back had to leave them as they were. */
@Configuration(proxyBeanMethods = false)
class ImportPurge {

    @Bean
    PurgeParticipant importPurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("import_kept");
    }
}
