package atrium.domain.identity;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Limits how often something that could be guessed is tried, over all nodes.
 *
 * <pre>
 * who                          bucket per           at once   refilled in 5 min   at most in any 5 min
 * stranger                     account                    5                   5                     10
 * stranger                     client address            30                  30                     60
 * browser that was here        account and browser       10                  10                     20
 * code after the password      account, or account and browser, as above, in buckets of their own
 * request for a mail           account                    2                   1                      3
 * </pre>
 */
@Component
class GuessBrake {

    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final BucketConfiguration ACCOUNT = limit(5, 5);
    private static final BucketConfiguration ADDRESS = limit(30, 30);
    private static final BucketConfiguration DEVICE = limit(10, 10);
    private static final BucketConfiguration MAIL = limit(2, 1);
    private static final int BATCH = 1000;
    private static final int NETWORK_BYTES = 8;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    GuessBrake(DataSource dataSource, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("guess_bucket")
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
                .build();
    }

    private static BucketConfiguration limit(long atOnce, long refilled) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refilled, PERIOD))
                .build();
    }

    /** @param account id of the person or, when nobody has it, the address that was typed */
    Allowance forStranger(String account, String address) {
        return new Allowance(
                List.of(bucket("address:" + network(address), ADDRESS), bucket("account:" + digest(account), ACCOUNT)));
    }

    Allowance forDevice(UUID person, Secret device) {
        return new Allowance(List.of(bucket("device:" + person + HexFormat.of().formatHex(device.hash()), DEVICE)));
    }

    /** For the codes of somebody who knows the password. */
    Allowance forCode(UUID person, String address) {
        return new Allowance(
                List.of(bucket("address:" + network(address), ADDRESS), bucket("code:" + person, ACCOUNT)));
    }

    /** The same in a browser that was here. */
    Allowance forCode(UUID person, Secret device) {
        return new Allowance(List.of(bucket("code:" + person + HexFormat.of().formatHex(device.hash()), DEVICE)));
    }

    /** For things that a mail is sent for, asked by a stranger. */
    Allowance forMail(String account, String address) {
        return new Allowance(
                List.of(bucket("address:" + network(address), ADDRESS), bucket("mail:" + digest(account), MAIL)));
    }

    /** For the password or a code, asked of somebody who is signed in. */
    Allowance forSignedIn(UUID person) {
        return new Allowance(List.of(bucket("signed-in:" + person, ACCOUNT)));
    }

    void forgetExpired() {
        int removed;
        do {
            removed = buckets.removeExpired(BATCH);
        } while (removed == BATCH);
    }

    private BucketProxy bucket(String key, BucketConfiguration configuration) {
        return buckets.builder().build(key, () -> configuration);
    }

    // What was typed is not kept: people type passwords into the wrong field.
    private static String digest(String account) {
        return HexFormat.of().formatHex(new Secret(account.strip().toLowerCase(Locale.ROOT)).hash());
    }

    // Whoever has one IPv6 address has 2^64 of them.
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }

    /** The buckets that all must have something left. */
    record Allowance(List<BucketProxy> buckets) {

        boolean take() {
            return buckets.stream().allMatch(bucket -> bucket.tryConsume(1));
        }

        void giveBack() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
