package atrium.domain.dataexchange;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The chunks of an import in their order; while one is being stored, the next is read. To be closed. */
final class ReadAhead implements AutoCloseable {

    private final ImportChunks chunks;
    private final UUID importId;
    private final CellReader cells;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import-reader");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<ImportChunk> upcoming;

    /** @param position how far the import had come before */
    ReadAhead(ImportChunks chunks, UUID importId, ImportPosition position, CellReader cells) {
        this.chunks = chunks;
        this.importId = importId;
        this.cells = cells;
        this.upcoming = reading(position);
    }

    /** The next chunk; an empty one at the end. */
    ImportChunk next() {
        try {
            ImportChunk chunk = upcoming.join();
            if (!chunk.isEmpty()) {
                upcoming = reading(chunk.position());
            }
            return chunk;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private CompletableFuture<ImportChunk> reading(ImportPosition position) {
        return CompletableFuture.supplyAsync(() -> chunks.after(importId, position, cells), reader);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
