package atrium.domain.dataexchange;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets imports run in the background, on whichever node is free; a killed node's import is taken up by another. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> importTask(ImportWork work, ImportRuns runs, Clock clock) {
        FailureHandler<Void> again = new FailureHandler.OnFailureRetryLater<>(PAUSE);
        return Tasks.oneTime(IMPORT)
                .onFailure((execution, operations) -> {
                    UUID id = UUID.fromString(execution.getExecution().getId());
                    LOG.error(
                            "Import {} was interrupted",
                            id,
                            execution.getCause().orElse(null));
                    if (execution.getExecution().consecutiveFailures + 1 >= ATTEMPTS) {
                        runs.end(id, ImportStatus.FAILED, "import.problem.interrupted", clock.instant());
                        operations.stop();
                    } else {
                        again.onFailure(execution, operations);
                    }
                })
                .execute((instance, context) -> {
                    try {
                        work.go(UUID.fromString(instance.getId()));
                    } catch (java.io.IOException | java.sql.SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    // The scheduler is told after the commit: before, it would find nothing and look again only at its next poll.
    @Bean
    ImportQueue importQueue(ObjectProvider<Scheduler> schedulers, Clock clock) {
        return id -> {
            Scheduler scheduler = schedulers.getObject();
            scheduler.scheduleIfNotExists(IMPORT.instance(id.toString()).build(), clock.instant());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        };
    }
}
