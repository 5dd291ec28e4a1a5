package atrium.domain.notifications;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers of which types records changed, and lets it be known a moment after the commit: here, and on the other nodes. A word in
 * each transaction would make commits wait for each other, as the database keeps such words in the order of the commits.
 */
@Component
class RecordNews implements SmartLifecycle {

    /** Name of the channel on which the nodes tell each other of which types records changed. */
    static final String CHANNEL = "atrium_records";

    private static final Logger LOG = LoggerFactory.getLogger(RecordNews.class);
    private static final long GATHERED_MILLISECONDS = 500;

    private final RecordTypes types;
    private final JdbcClient jdbc;
    private final ThisNode node;
    private final List<RecordsListener> listeners;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledThreadPoolExecutor telling;

    RecordNews(RecordTypes types, JdbcClient jdbc, ThisNode node, List<RecordsListener> listeners) {
        this.types = types;
        this.jdbc = jdbc;
        this.node = node;
        this.listeners = List.copyOf(listeners);
    }

    @EventListener
    void on(RecordEvent event) {
        remember(Stream.of(event));
    }

    @EventListener
    void on(BulkChange bulk) {
        remember(bulk.events().stream());
    }

    private void remember(Stream<? extends RecordEvent> events) {
        if (telling == null) {
            return;
        }
        Set<String> changed = new HashSet<>();
        events.forEach(event -> concerned(event).forEach(changed::add));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting.addAll(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.addAll(changed);
            }
        });
    }

    // What has no list of its own, such as a plan, is shown with the record and the customers it is about.
    private Stream<String> concerned(RecordEvent event) {
        String own = event.record().type();
        if (types.of(own).isPresent()) {
            return Stream.of(own);
        }
        RecordRef about = event.about();
        return Stream.of(
                        about == null ? "" : about.type(),
                        event.account() == null ? "" : "account",
                        event.contact() == null ? "" : "contact")
                .filter(type -> !type.isEmpty());
    }

    private void tell() {
        Set<String> changed = new HashSet<>(waiting);
        if (changed.isEmpty()) {
            return;
        }
        waiting.removeAll(changed);
        listeners.forEach(listener -> listener.recordsChanged(changed));
        try {
            jdbc.sql("SELECT pg_notify(:channel, :said)")
                    .param("channel", CHANNEL)
                    .param("said", node.id() + " " + String.join(" ", changed))
                    .query((row, number) -> 0)
                    .list();
        } catch (DataAccessException gone) {
            LOG.warn("Other nodes don't hear of changed records for a moment: {}", gone.getMessage());
        }
    }

    @Override
    public void start() {
        if (!listeners.isEmpty()) {
            ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "record-news");
                thread.setDaemon(true);
                return thread;
            });
            executor.scheduleWithFixedDelay(
                    this::tell, GATHERED_MILLISECONDS, GATHERED_MILLISECONDS, TimeUnit.MILLISECONDS);
            telling = executor;
        }
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor executor = telling;
        telling = null;
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return telling != null;
    }
}
