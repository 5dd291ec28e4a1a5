package atrium.sales.pipelines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a pipeline.
 *
 * @param code stable and no other stage's
 * @param pipeline code of its pipeline
 * @param probability with which deals in it are won as long as nobody says otherwise, in percent
 * @param rottingDays after so many days in it an open deal is too old; null for never
 * @param entry what must be so before a deal may enter it
 */
public record Stage(
        UUID id,
        String code,
        String pipeline,
        String name,
        StageKind kind,
        int probability,
        @Nullable Integer rottingDays,
        EntryCriteria entry) {

    /** Whether deals in it are still open. */
    public boolean open() {
        return kind == StageKind.OPEN;
    }
}
