package atrium.domain.apikeys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets the requests of the day before. */
@Configuration(proxyBeanMethods = false)
class ApiKeyCleanUp {

    @Bean
    RecurringTask<Void> cleanUpApiRequests(RepeatedRequests requests) {
        return Tasks.recurring("clean-up-api-requests", FixedDelay.ofHours(1))
                .execute((instance, context) -> requests.forgetOld());
    }
}
