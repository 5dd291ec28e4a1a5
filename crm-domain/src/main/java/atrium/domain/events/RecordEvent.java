package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about one record, told so that timeline, audit and search need to know nothing else about it. */
public interface RecordEvent {

    /** The record it happened to. */
    RecordRef record();

    /** The account on whose timeline it stands. */
    @Nullable UUID account();

    /** The contact on whose timeline it stands. */
    @Nullable UUID contact();

    /** The record, other than account and contact, in whose story it stands. */
    default @Nullable RecordRef about() {
        return null;
    }

    /** Who caused it, and how. */
    Actor actor();

    /** When it was stored. */
    Instant at();

    /** When it happened, which is where it stands on the timeline. */
    default Instant happenedAt() {
        return at();
    }

    /** Stable code of the kind of fact, such as {@code account.created}; also the key of its sentence. */
    String textKey();

    /** Arguments of the sentence. */
    default List<String> arguments() {
        return List.of();
    }

    /** The fields it changed. */
    default List<FieldChange> changes() {
        return List.of();
    }

    /** The changes that its sentence on the timeline tells; none where the fact itself says it all. */
    default List<FieldChange> toldChanges() {
        return changes();
    }

    /** Whether somebody was in touch with the customer, rather than only keeping the record. */
    default boolean touch() {
        return false;
    }
}
