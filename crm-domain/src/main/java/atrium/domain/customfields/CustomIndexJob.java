package atrium.domain.customfields;

import atrium.domain.jobs.LongWork;
import atrium.domain.kernel.UuidV7;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the indexes of custom fields be made in the background. */
@Configuration(proxyBeanMethods = false)
class CustomIndexJob {

    private static final String NAME = "custom-field-indexes";

    /** Takes word that a wish changed, within the transaction that changed it. */
    @FunctionalInterface
    interface Queue {

        void add();
    }

    @Bean
    OneTimeTask<Void> customIndexTask(CustomIndexWork work) {
        return LongWork.task(NAME, work::go, work::giveUp);
    }

    // Each occasion is a job of its own: one that runs already may have looked before.
    @Bean
    Queue customIndexQueue(ObjectProvider<Scheduler> schedulers, Clock clock) {
        LongWork work = new LongWork(NAME, schedulers, clock);
        return () -> work.add(UuidV7.next());
    }
}
