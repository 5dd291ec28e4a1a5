package atrium.domain.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place between two entries of a timeline: everything after it is older. */
public record TimelinePosition(Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID FIRST_ID = new UUID(0, 0);

    /** The place right after an entry. */
    public static TimelinePosition of(TimelineEntry entry) {
        return new TimelinePosition(entry.at(), entry.id());
    }

    /** The place before which nothing is as late as this moment. */
    public static TimelinePosition before(Instant moment) {
        return new TimelinePosition(moment, FIRST_ID);
    }

    /** Reads what {@link #toString()} wrote; empty for any other text. */
    public static Optional<TimelinePosition> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimelinePosition(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    .filter(position -> !position.at.isBefore(EARLIEST) && !position.at.isAfter(LATEST));
        } catch (DateTimeException | IllegalArgumentException notAPosition) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
