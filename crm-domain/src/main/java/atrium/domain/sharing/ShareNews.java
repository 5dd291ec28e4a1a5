package atrium.domain.sharing;

import atrium.domain.notifications.MailWay;
import atrium.domain.notifications.NotificationKind;
import atrium.domain.notifications.NotificationKind.Ways;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordPointers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs sharing into what people hear of, and into what goes with a record. */
@Configuration(proxyBeanMethods = false)
class ShareNews {

    static final String KIND = "sharing";

    @Bean
    NotificationKind recordsSharedWithPeople() {
        return new NotificationKind(25, KIND, new Ways(true, MailWay.ONCE));
    }

    @Bean
    PurgeParticipant sharePurgeParticipant(RecordPointers pointers) {
        return pointers.forgetting("record_share");
    }
}
