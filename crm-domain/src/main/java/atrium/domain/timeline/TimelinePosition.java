package atrium.domain.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place between two entries of a timeline: everything after it is older. */
public record TimelinePosition(Instant at, UUID id) {

    /** Reads what {@link #toString()} wrote; empty for any other text. */
    public static Optional<TimelinePosition> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimelinePosition(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException notAPosition) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
