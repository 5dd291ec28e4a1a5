package atrium.domain.files;

import atrium.domain.events.CompanyRemoved;
import atrium.domain.organization.CompanyProfile;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;

/** Removes files that were taken off their record a day ago, and bytes that no row knows. */
@Configuration(proxyBeanMethods = false)
class FileSweep {

    // Bytes are on the disk before their row is in the database.
    private static final Duration AT_REST = Duration.ofDays(1);

    private static final int AT_ONCE = 5_000;

    private final FileStore store;
    private final CompanyProfile company;
    private final JdbcClient jdbc;

    FileSweep(FileStore store, CompanyProfile company, JdbcClient jdbc) {
        this.store = store;
        this.company = company;
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> sweepFiles(Clock clock) {
        return Tasks.recurring("sweep-files", FixedDelay.ofHours(6))
                .execute((instance, context) -> sweep(clock.instant().minus(AT_REST)));
    }

    @TransactionalEventListener
    void on(CompanyRemoved removed) {
        sweepBytes(removed.at());
    }

    void sweep(Instant before) {
        jdbc.sql("DELETE FROM stored_file WHERE removed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        sweepBytes(before);
    }

    private void sweepBytes(Instant before) {
        try {
            List<UUID> stored = store.keptBefore(before);
            for (int from = 0; from < stored.size(); from += AT_ONCE) {
                removeUnknown(stored.subList(from, Math.min(from + AT_ONCE, stored.size())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void removeUnknown(List<UUID> stored) throws IOException {
        Set<UUID> orphans = new HashSet<>(stored);
        orphans.removeAll(jdbc.sql("SELECT id FROM stored_file WHERE id = ANY(:ids)")
                .param("ids", stored.toArray(UUID[]::new))
                .query(UUID.class)
                .set());
        company.logo().ifPresent(orphans::remove);
        for (UUID orphan : orphans) {
            store.remove(orphan);
        }
    }
}
