package atrium.domain.bulkchanges;

import atrium.domain.jobs.LongWork;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets changes of many records run in the background. */
@Configuration(proxyBeanMethods = false)
class BulkJob {

    private static final String NAME = "bulk-change";

    @Bean
    OneTimeTask<Void> bulkChangeTask(BulkWork work) {
        return LongWork.task(NAME, work::go, id -> work.giveUp(id, "bulk.problem.interrupted"));
    }

    @Bean
    BulkQueue bulkQueue(ObjectProvider<Scheduler> schedulers, Clock clock) {
        LongWork changes = new LongWork(NAME, schedulers, clock);
        return new BulkQueue() {
            @Override
            public void add(UUID runId) {
                changes.add(runId);
            }

            @Override
            public void undo(UUID runId) {
                changes.addAgain(runId);
            }
        };
    }
}
