package atrium.domain.dataexchange;

import atrium.domain.jobs.LongWork;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets imports run in the background. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    private static final String NAME = "import";

    @Bean
    OneTimeTask<Void> importTask(ImportWork work, ImportRuns runs, Clock clock) {
        return LongWork.task(
                NAME,
                work::go,
                id -> runs.find(id)
                        .filter(run -> run.status().underWay())
                        .ifPresent(run -> runs.end(
                                id, run.status(), ImportStatus.FAILED, "import.problem.interrupted", clock.instant())));
    }

    @Bean
    ImportQueue importQueue(ObjectProvider<Scheduler> schedulers, Clock clock) {
        LongWork imports = new LongWork(NAME, schedulers, clock);
        return new ImportQueue() {
            @Override
            public void add(UUID importId) {
                imports.add(importId);
            }

            @Override
            public void revert(UUID importId) {
                imports.addAgain(importId);
            }
        };
    }
}
