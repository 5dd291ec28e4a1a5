package atrium.domain.records;

import atrium.domain.events.Actor;
import atrium.domain.events.RecordEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plugs a record type into changes of many records at once: its set-based form, a few statements for a thousand records. */
public interface Changeable {

    /** Why a record stays that is gone, in the recycle bin, or not seen. */
    String GONE = "bulk.refused.gone";

    /** Why a record stays that the person may not change. */
    String NOT_PERMITTED = "bulk.refused.not-permitted";

    /** Why a record stays as it is that somebody changed meanwhile. */
    String CHANGED_SINCE = "bulk.refused.changed-since";

    /** The record type. */
    RecordType type();

    /** Fields that many records can be given the same value of; none where a record is only edited as a whole. */
    List<RecordField> fields();

    /**
     * Changes fields by the rules of a single edit, within the caller's transaction; a record that can't be changed is refused
     * alone.
     *
     * @param edits by record, at most a few thousand
     * @return one outcome for each record
     */
    List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer);

    /**
     * Gives records values back that they had before, in the recycle bin, too. A person may do so with what may be edited as it
     * is, or as it was.
     *
     * @param edits from the values that stand there now to those from before
     * @return one outcome for each record
     */
    List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer);

    /** What is told of records that have just been moved, one fact for each. */
    List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at);

    /** What became of a record. */
    enum Result {
        CHANGED,
        /** It was so already. */
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of one record, and why.
     *
     * @param field that caused a refusal, if one did
     * @param messageKey sentence of the reason; null unless it was refused
     * @param arguments of the sentence
     */
    record Outcome(
            UUID id,
            Result result,
            @Nullable String field,
            @Nullable String messageKey,
            List<String> arguments) {

        /** An outcome without a reason. */
        public static Outcome of(UUID id, Result result) {
            return new Outcome(id, result, null, null, List.of());
        }

        /** A record that stays as it is. */
        public static Outcome refused(UUID id, @Nullable String field, String messageKey, List<String> arguments) {
            return new Outcome(id, Result.REFUSED, field, messageKey, arguments);
        }

        /** A record that stays as it is, because of no single field. */
        public static Outcome refused(UUID id, String messageKey) {
            return refused(id, null, messageKey, List.of());
        }
    }
}
