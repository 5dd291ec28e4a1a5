package atrium.web.calendarfeeds;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * So many times a minute a calendar may be read, counted in this node's memory. Only addresses that open something are
 * counted: of 256 random bits none can be guessed, and a wrong one costs no more than a look into an index.
 */
@Component
class FeedLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    static final int MOST = 60;

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    boolean take(UUID person) {
        return buckets.computeIfAbsent(person, any -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, WINDOW))
                .build();
    }
}
