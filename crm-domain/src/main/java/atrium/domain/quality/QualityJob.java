package atrium.domain.quality;

import atrium.domain.histories.Completion;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Looks through what waits every other second, for at most a quarter of the time, so that nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class QualityJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long LONGEST_NANOSECONDS = 600_000_000L;

    @Bean
    RecurringTask<Void> assessRecords(QualityWork work) {
        return Tasks.recurring("assess-records", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            long until = System.nanoTime() + LONGEST_NANOSECONDS;
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = work.step();
            }
        });
    }

    /** Records that came with their history are looked through before anybody sees them. */
    @Bean
    @Order
    Completion assessedHistory(QualityWork work) {
        return new Completion() {
            @Override
            public Set<String> tables() {
                return Set.of("record_quality");
            }

            @Override
            public boolean asksAround() {
                return true;
            }

            @Override
            public void complete() {
                work.startAnew();
                boolean more = true;
                while (more) {
                    more = work.stepInTurn();
                }
            }
        };
    }
}
