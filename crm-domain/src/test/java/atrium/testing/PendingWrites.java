package atrium.testing;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What listeners gathered in the running transaction and would write just before it commits. */
public final class PendingWrites {

    private PendingWrites() {}

    /** Writes it now, so that a test that rolls back can look at it; once in a test. */
    public static void flush() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach((TransactionSynchronization synchronization) -> synchronization.beforeCommit(false));
    }
}
