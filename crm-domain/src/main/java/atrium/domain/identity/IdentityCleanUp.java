package atrium.domain.identity;

import atrium.domain.signins.SignInLog;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what has run out: links, the counts of the brake, old sign-ins. */
@Configuration(proxyBeanMethods = false)
class IdentityCleanUp {

    @Bean
    RecurringTask<Void> cleanUpIdentity(PasswordLinks links, GuessBrake brake, SignInLog log) {
        return Tasks.recurring("clean-up-identity", FixedDelay.ofHours(1)).execute((instance, context) -> {
            links.forgetExpired();
            brake.forgetExpired();
            log.forgetOld();
        });
    }
}
