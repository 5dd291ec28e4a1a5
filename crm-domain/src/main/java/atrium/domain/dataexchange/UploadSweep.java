package atrium.domain.dataexchange;

import atrium.domain.events.CompanyRemoved;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Removes uploaded files that no import needs: left by a crash between file and row, or by a company that went. */
@Configuration(proxyBeanMethods = false)
class UploadSweep {

    // An upload is on the disk before its row is in the database, however long the reading of it takes.
    private static final Duration AT_REST = Duration.ofDays(1);

    private final UploadedFiles files;
    private final JdbcClient jdbc;

    UploadSweep(UploadedFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> sweepUploads(Clock clock) {
        return Tasks.recurring("sweep-uploads", FixedDelay.ofHours(6))
                .execute((instance, context) -> sweep(clock.instant().minus(AT_REST)));
    }

    @TransactionalEventListener
    void on(CompanyRemoved removed) {
        sweep(removed.at());
    }

    /** Removes files without an import that nobody wrote to since {@code before}. */
    void sweep(Instant before) {
        try {
            List<UUID> stored = files.untouchedSince(before);
            Set<UUID> orphans = new HashSet<>(stored);
            orphans.removeAll(needed(stored));
            orphans.forEach(files::remove);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<UUID> needed(List<UUID> stored) {
        return jdbc.sql("SELECT id FROM import_run WHERE id = ANY(:ids) AND NOT staged")
                .param("ids", stored.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
