package atrium.web.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets few bulk requests work at once, so that people's pages keep processors, connections and memory; others wait. */
@Component
class BulkTurns {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free;
    private final Duration patience;

    BulkTurns() {
        this(AT_ONCE, PATIENCE);
    }

    BulkTurns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** What is done in a turn. */
    interface Work<T> {

        T done() throws IOException;
    }

    /**
     * Does something as soon as there is a turn.
     *
     * @throws ApiRefusal when none comes for half a minute
     */
    <T> T take(Work<T> work) throws IOException {
        if (!granted()) {
            throw new ApiRefusal(ProblemKind.BUSY);
        }
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private boolean granted() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
