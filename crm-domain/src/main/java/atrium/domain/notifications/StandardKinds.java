package atrium.domain.notifications;

import atrium.domain.notifications.NotificationKind.Ways;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds that come from what all teams share. */
@Configuration(proxyBeanMethods = false)
class StandardKinds {

    static final String MENTION = "mention";
    static final String ASSIGNMENT = "assignment";
    static final String REMINDER = "reminder";
    static final String WORK = "work";
    static final String DEPUTY = "deputy";

    @Bean
    NotificationKind reminders() {
        return new NotificationKind(10, REMINDER, new Ways(true, MailWay.NONE));
    }

    @Bean
    NotificationKind mentionsOfPeople() {
        return new NotificationKind(20, MENTION, new Ways(true, MailWay.ONCE));
    }

    @Bean
    NotificationKind assignments() {
        return new NotificationKind(30, ASSIGNMENT, new Ways(true, MailWay.DAILY));
    }

    @Bean
    NotificationKind standingIn() {
        return new NotificationKind(35, DEPUTY, new Ways(true, MailWay.ONCE));
    }

    @Bean
    NotificationKind endedWork() {
        return new NotificationKind(40, WORK, new Ways(true, MailWay.NONE));
    }
}
