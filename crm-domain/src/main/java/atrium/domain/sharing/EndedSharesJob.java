package atrium.domain.sharing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tidies away the shares that ended, every hour. */
@Configuration(proxyBeanMethods = false)
class EndedSharesJob {

    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> tidyEndedShares(EndedShares shares) {
        return Tasks.recurring("tidy-ended-shares", FixedDelay.ofHours(1)).execute((instance, context) -> {
            int last = AT_ONCE;
            while (last == AT_ONCE) {
                last = shares.tidy(AT_ONCE);
            }
        });
    }
}
