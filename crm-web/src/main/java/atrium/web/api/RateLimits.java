package atrium.web.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * So many requests a minute a key may send. Counted in this node's memory: with several nodes a key may send as much to each,
 * which still keeps any of them from being overrun, and costs no query.
 */
@Component
class RateLimits {

    /** So many items of bulk requests count as one request. */
    static final int ITEMS = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final int most;

    RateLimits(@Value("${atrium.api.requests-per-minute:1200}") int most) {
        this.most = most;
    }

    /** Counts a request and says in the answer what is left; false when nothing was. */
    boolean take(UUID key, HttpServletResponse response) {
        return take(key, 1, response);
    }

    /** Counts the items of a request that was counted already, {@link #ITEMS} as one; false when less was left. */
    boolean takeItems(UUID key, int items, HttpServletResponse response) {
        return take(key, Math.min(most, (items + ITEMS - 1) / ITEMS), response);
    }

    private boolean take(UUID key, int requests, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.computeIfAbsent(key, id -> bucket()).tryConsumeAndReturnRemaining(requests);
        response.setHeader("RateLimit-Policy", "\"key\";q=%d;w=%d".formatted(most, WINDOW.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"key\";r=%d;t=%d".formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(probe.getNanosToWaitForRefill())));
        }
        return probe.isConsumed();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
