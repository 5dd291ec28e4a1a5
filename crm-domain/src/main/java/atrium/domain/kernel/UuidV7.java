package atrium.domain.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): ordered by time, so that new rows land at the end of an index. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static long lastMillis;
    private static int counter;

    private UuidV7() {}

    /** An id for something that came into being at a past moment, so that it stands among the ids of that time. */
    public static UUID at(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        return new UUID(high, random());
    }

    /** The least id of a moment: all that came into being from then on are not before it. */
    public static UUID first(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }

    /** The next id; ids of one JVM never go backwards, even when the system clock does. */
    public static UUID next() {
        long millis;
        int sequence;
        synchronized (UuidV7.class) {
            long now = System.currentTimeMillis();
            if (now > lastMillis) {
                lastMillis = now;
                counter = RANDOM.nextInt(0x800);
            } else if (++counter > 0xFFF) {
                lastMillis++;
                counter = 0;
            }
            millis = lastMillis;
            sequence = counter;
        }
        long high = (millis << 16) | 0x7000L | sequence;
        return new UUID(high, random());
    }

    private static long random() {
        return (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }
}
