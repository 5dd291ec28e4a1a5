package atrium.domain.notifications;

import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets what was told about a record go with it. */
@Configuration(proxyBeanMethods = false)
class NotificationPurge {

    @Bean
    PurgeParticipant purgedNotifications(RecordPointers pointers) {
        return pointers.forgetting("notification");
    }
}
