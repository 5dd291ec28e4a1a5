package atrium.sales.deals;

import atrium.sales.pipelines.Stage;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come.
 *
 * @param pipeline code of its pipeline
 * @param stage code of its stage there
 * @param state {@code open}, {@code won} or {@code lost}, as its stage is
 * @param stageSince when it entered the stage
 * @param closedAt when somebody closed it; null as long as it is open
 */
@Embeddable
public record Progress(
        String pipeline,
        String stage,
        String state,
        Instant stageSince,
        @Nullable Instant closedAt) {

    static Progress in(Stage stage, Instant since, Instant now) {
        return new Progress(stage.pipeline(), stage.code(), stage.kind().code(), since, stage.open() ? null : now);
    }

    /** Whether it is neither won nor lost. */
    public boolean open() {
        return state.equals("open");
    }
}
