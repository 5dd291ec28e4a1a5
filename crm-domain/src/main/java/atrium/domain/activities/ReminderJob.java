package atrium.domain.activities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds whether somebody wants to be reminded now. */
@Configuration(proxyBeanMethods = false)
class ReminderJob {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> remindOfPlans(Reminding reminding) {
        return Tasks.recurring("remind-of-plans", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            boolean more = true;
            while (more) {
                more = reminding.step();
            }
        });
    }
}
