package atrium.domain.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what has run out: links and the counts of the brake. */
@Configuration(proxyBeanMethods = false)
class IdentityCleanUp {

    @Bean
    RecurringTask<Void> cleanUpIdentity(PasswordLinks links, GuessBrake brake) {
        return Tasks.recurring("clean-up-identity", FixedDelay.ofHours(1)).execute((instance, context) -> {
            links.forgetExpired();
            brake.forgetExpired();
        });
    }
}
