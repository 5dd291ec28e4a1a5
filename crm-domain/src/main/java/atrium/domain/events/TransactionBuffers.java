package atrium.domain.events;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands out buffers that listeners fill during a transaction and that are written once, before it commits. */
@Component
public class TransactionBuffers {

    private final ObjectProvider<EntityManager> entityManager;

    TransactionBuffers(ObjectProvider<EntityManager> entityManager) {
        this.entityManager = entityManager;
    }

    /** @param writer writes all items of one transaction with one statement; entities are flushed before it is called */
    public <T> TransactionBuffer<T> writingWith(Consumer<List<T>> writer) {
        return new TransactionBuffer<>(items -> {
            entityManager.ifAvailable(EntityManager::flush);
            writer.accept(items);
        });
    }
}
