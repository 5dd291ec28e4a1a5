package atrium.domain.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who caused a change, and how.
 *
 * @param personId the person on whose behalf it happened; null for Atrium itself
 * @param cause the way it came in
 * @param origin id of the import, change of many, rule or key that did it; null for a page
 */
public record Actor(
        @Nullable UUID personId, Cause cause, @Nullable UUID origin) {

    /** Atrium itself. */
    public static final Actor SYSTEM = new Actor(null, Cause.SYSTEM, null);

    /** A person working on a page. */
    public static Actor person(UUID personId) {
        return new Actor(personId, Cause.PAGE, null);
    }

    /** A person of the demo company, in the past that was invented for it. */
    public static Actor demo(UUID personId) {
        return new Actor(personId, Cause.DEMO, null);
    }

    /** A program that showed a key of this person. */
    public static Actor program(UUID personId, UUID keyId) {
        return new Actor(personId, Cause.API, keyId);
    }

    /** An import, or a change of many records, taken back by a person. */
    public static Actor takingBack(UUID personId, UUID origin) {
        return new Actor(personId, Cause.REVERT, origin);
    }

    /** A change of many records started by a person. */
    public static Actor changingMany(UUID personId, UUID runId) {
        return new Actor(personId, Cause.BULK, runId);
    }

    /** An import started by a person. */
    public static Actor importing(UUID personId, UUID importId) {
        return new Actor(personId, Cause.IMPORT, importId);
    }
}
