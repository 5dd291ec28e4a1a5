package atrium.domain.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work of one kind that runs in the background, on whichever node is free; a killed node's work is taken up by another. What
 * fails is tried again five times, ten seconds apart.
 */
public final class LongWork {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String AGAIN = ".again";

    private final TaskDescriptor<Void> kind;
    private final ObjectProvider<Scheduler> schedulers;
    private final Clock clock;

    /** @param name stable: what waits in the database is found by it */
    public LongWork(String name, ObjectProvider<Scheduler> schedulers, Clock clock) {
        this.kind = TaskDescriptor.of(name);
        this.schedulers = schedulers;
        this.clock = clock;
    }

    /**
     * The task by which the scheduler does it.
     *
     * @param work goes on where an earlier attempt ended
     * @param givenUp told of what failed in its last attempt
     */
    public static OneTimeTask<Void> task(String name, Work work, Consumer<UUID> givenUp) {
        FailureHandler<Void> again = new FailureHandler.OnFailureRetryLater<>(PAUSE);
        return Tasks.oneTime(TaskDescriptor.of(name))
                .onFailure((execution, operations) -> {
                    UUID id = idOf(execution.getExecution().getId());
                    LOG.error(
                            "{} {} was interrupted",
                            name,
                            id,
                            execution.getCause().orElse(null));
                    if (execution.getExecution().consecutiveFailures + 1 >= ATTEMPTS) {
                        givenUp.accept(id);
                        operations.stop();
                    } else {
                        again.onFailure(execution, operations);
                    }
                })
                .execute((instance, context) -> {
                    try {
                        work.go(idOf(instance.getId()));
                    } catch (java.io.IOException | java.sql.SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    /** Hands work over within the caller's transaction; it begins after the commit. */
    public void add(UUID id) {
        schedule(id.toString());
    }

    /** The same as a job of its own, for work that may not have noticed yet that it was stopped. */
    public void addAgain(UUID id) {
        schedule(id + AGAIN);
    }

    // The scheduler is told after the commit: before, it would find nothing and look again only at its next poll.
    private void schedule(String instance) {
        Scheduler scheduler = schedulers.getObject();
        scheduler.scheduleIfNotExists(kind.instance(instance).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    // What an earlier version handed over to be taken back ends differently.
    private static UUID idOf(String instance) {
        return UUID.fromString(instance.replaceFirst("[.][a-z]+$", ""));
    }

    /** What is done in the background. */
    @FunctionalInterface
    public interface Work {

        /** Does the work with this id, or nothing when it is over. */
        void go(UUID id) throws java.io.IOException, java.sql.SQLException;
    }
}
