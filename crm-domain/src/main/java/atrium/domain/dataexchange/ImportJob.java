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
    private static final String REVERT = ".revert";
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> importTask(ImportWork work, ImportRuns runs, Clock clock) {
        FailureHandler<Void> again = new FailureHandler.OnFailureRetryLater<>(PAUSE);
        return Tasks.oneTime(IMPORT)
                .onFailure((execution, operations) -> {
                    UUID id = importOf(execution.getExecution().getId());
                    LOG.error(
                            "Import {} was interrupted",
                            id,
                            execution.getCause().orElse(null));
                    if (execution.getExecution().consecutiveFailures + 1 >= ATTEMPTS) {
                        runs.find(id)
                                .filter(run -> run.status().underWay())
                                .ifPresent(run -> runs.end(
                                        id,
                                        run.status(),
                                        ImportStatus.FAILED,
                                        "import.problem.interrupted",
                                        clock.instant()));
                        operations.stop();
                    } else {
                        again.onFailure(execution, operations);
                    }
                })
                .execute((instance, context) -> {
                    try {
                        work.go(importOf(instance.getId()));
                    } catch (java.io.IOException | java.sql.SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    @Bean
    ImportQueue importQueue(ObjectProvider<Scheduler> schedulers, Clock clock) {
        return new ImportQueue() {
            @Override
            public void add(UUID importId) {
                schedule(importId.toString(), schedulers.getObject(), clock);
            }

            @Override
            public void revert(UUID importId) {
                schedule(importId + REVERT, schedulers.getObject(), clock);
            }
        };
    }

    // The scheduler is told after the commit: before, it would find nothing and look again only at its next poll.
    private static void schedule(String instance, Scheduler scheduler, Clock clock) {
        scheduler.scheduleIfNotExists(IMPORT.instance(instance).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private static UUID importOf(String instance) {
        return UUID.fromString(instance.replace(REVERT, ""));
    }
}
