package atrium.domain.recyclebin;

import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the recycle bin of what has lain there long enough, every hour, a bounded number of records at a time. */
@Configuration(proxyBeanMethods = false)
class BinPurgeJob {

    private static final int AT_ONCE = 500;
    private static final int MOST_A_RUN = 20_000;

    @Bean
    RecurringTask<Void> purgeRecycleBin(BinPurge purge, RecordTypes types) {
        return Tasks.recurring("purge-recycle-bin", FixedDelay.ofHours(1))
                .execute((instance, context) -> types.all().forEach(type -> purge(purge, type)));
    }

    private static void purge(BinPurge purge, RecordType type) {
        int gone = 0;
        int last = AT_ONCE;
        while (last == AT_ONCE && gone < MOST_A_RUN) {
            last = purge.purge(type, AT_ONCE);
            gone += last;
        }
    }
}
