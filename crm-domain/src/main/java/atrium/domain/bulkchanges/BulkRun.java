package atrium.domain.bulkchanges;

import atrium.domain.records.FieldEdit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of many records.
 *
 * @param given new text form by field, blank for a field that is emptied; of tags their names by what becomes of them; what a
 *     field must hold for that stands under {@link #HELD} and its key
 * @param total records it is about
 * @param leftOut records that were chosen, too, and that the person sees but may not change so
 * @param position how many of them were dealt with
 * @param refused records that stayed as they were, each with its reason
 * @param undone records that got back what they had before
 * @param kept records that could not get it back, each with its reason
 * @param problem message key of why it ended too early
 */
public record BulkRun(
        UUID id,
        UUID personId,
        String recordType,
        Deed deed,
        Map<String, String> given,
        BulkStatus status,
        long total,
        long leftOut,
        long position,
        long changed,
        long unchanged,
        long refused,
        long undone,
        long kept,
        @Nullable String problem,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How long it can be undone, counted from its beginning. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    /** Begins the key of what a field must hold in a record, which else stays as it is. */
    static final String HELD = "held.";

    /** What is done to each record. */
    FieldEdit edit() {
        Map<String, String> held = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        given.forEach((key, value) -> {
            if (key.startsWith(HELD)) {
                held.put(key.substring(HELD.length()), value);
            } else {
                now.put(key, value);
            }
        });
        return new FieldEdit(held, now);
    }

    /** Names of the tags that it puts on records, as they were called when it began. */
    public List<String> tagsOn() {
        return names(GivenTags.read(given).on());
    }

    /** Names of the tags that it takes off records. */
    public List<String> tagsOff() {
        return names(GivenTags.read(given).off());
    }

    private static List<String> names(Map<UUID, String> tags) {
        return tags.values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** Whether it changed something that can be given back at this moment. */
    public boolean undoable(Instant now) {
        boolean over = status == BulkStatus.DONE || status == BulkStatus.STOPPED;
        return over && changed > undone + kept && !now.isAfter(startedAt.plus(UNDOABLE));
    }
}
