package atrium.domain.activities;

import atrium.domain.records.RecordSubjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its guests are told of it.
 *
 * @param about with whom it is
 * @param dueDay the day of one without a certain time
 * @param dueAt when it begins, or the end of its day; null when some time
 * @param ownerId null when nobody has taken it yet
 * @param done whether it has taken place
 * @param off whether it was taken away
 */
public record Meeting(
        UUID id,
        RecordSubjects.Subject about,
        String subject,
        @Nullable LocalDate dueDay,
        @Nullable Instant dueAt,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable UUID ownerId,
        List<Guest> guests,
        boolean done,
        boolean off) {

    public Meeting {
        guests = List.copyOf(guests);
    }
}
