package atrium.domain.records;

import atrium.domain.events.Actor;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.InvalidValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plugs a record type into changes of many records at once. */
public interface Changeable {

    /** Why a record stays that is gone, in the recycle bin, or not seen. */
    String GONE = "bulk.refused.gone";

    /** Why a record stays that the person may not change. */
    String NOT_PERMITTED = "bulk.refused.not-permitted";

    /** Why a record stays as it is that somebody changed meanwhile. */
    String CHANGED_SINCE = "bulk.refused.changed-since";

    /** The record type. */
    RecordType type();

    /** How many of its records are given the same values; empty where a record is edited only as a whole. */
    default Optional<ChangeableFields> values() {
        return Optional.empty();
    }

    /** What is told of records that have just been moved, one fact for each. */
    List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at);

    /** Those that stay though they are still there, each with one sentence. */
    static Map<UUID, String> kept(List<Outcome> outcomes, String sentence) {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == Result.REFUSED && !GONE.equals(outcome.messageKey()))
                .collect(Collectors.toMap(Outcome::id, outcome -> sentence));
    }

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

        /** What becomes of a record whose values were read: refused for the first that can't be read. */
        public static Outcome read(UUID id, FieldReader reader, boolean same) {
            if (reader.problems().isEmpty()) {
                return of(id, same ? Result.UNCHANGED : Result.CHANGED);
            }
            InvalidValue problem = reader.problems().get(0);
            return refused(
                    id,
                    problem.field(),
                    problem.messageKey(),
                    problem.arguments().stream().map(String::valueOf).toList());
        }

        /** A record that stays as it is, because of no single field. */
        public static Outcome refused(UUID id, String messageKey) {
            return refused(id, null, messageKey, List.of());
        }
    }
}
