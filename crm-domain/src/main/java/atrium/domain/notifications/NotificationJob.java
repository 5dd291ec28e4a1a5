package atrium.domain.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what is due by mail, and forgets what is old. */
@Configuration(proxyBeanMethods = false)
class NotificationJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> mailNotifications(NotificationMail mail) {
        return Tasks.recurring("mail-notifications", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            boolean more = true;
            while (more) {
                more = mail.step();
            }
        });
    }

    @Bean
    RecurringTask<Void> pushNotifications(PushSending pushes) {
        return Tasks.recurring("push-notifications", FixedDelay.of(SOON)).execute((instance, context) -> {
            boolean more = true;
            while (more) {
                more = pushes.step();
            }
        });
    }

    @Bean
    RecurringTask<Void> forgetNotifications(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("forget-notifications", FixedDelay.ofHours(6))
                .execute((instance, context) -> jdbc.sql(
                                "DELETE FROM notification WHERE at < :before AND mail_at IS NULL AND push_at IS NULL")
                        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                        .update());
    }
}
