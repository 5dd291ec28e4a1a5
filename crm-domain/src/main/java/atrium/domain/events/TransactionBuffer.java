package atrium.domain.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers items during a transaction and writes them once before commit; a rollback forgets them. */
public final class TransactionBuffer<T> {

    private final Consumer<List<T>> writer;

    TransactionBuffer(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds items to the running transaction's buffer; fails when there is no transaction. */
    public void add(Collection<? extends T> more) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A change was told outside a transaction");
        }
        current().addAll(more);
    }

    @SuppressWarnings("unchecked")
    private List<T> current() {
        List<T> items = (List<T>) TransactionSynchronizationManager.getResource(this);
        if (items == null) {
            items = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, items);
            TransactionSynchronizationManager.registerSynchronization(new Flush(items));
        }
        return items;
    }

    private final class Flush implements TransactionSynchronization {

        private final List<T> items;

        private Flush(List<T> items) {
            this.items = items;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!items.isEmpty()) {
                List<T> gathered = List.copyOf(items);
                items.clear();
                writer.accept(gathered);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }

        // A nested REQUIRES_NEW transaction has a buffer of its own.
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBuffer.this, items);
        }
    }
}
