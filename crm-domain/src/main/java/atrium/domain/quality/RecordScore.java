package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good what is known of one record is, with where each point was lost.
 *
 * @param problems what is wrong, the heaviest first; their points and the score make a hundred
 * @param seenAt when somebody last had to do with the record
 * @param confirmedAt when somebody last found it still right; null for never
 * @param confirmedBy name of that person
 */
public record RecordScore(
        QualityFigures figures,
        List<Problem> problems,
        Instant seenAt,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {

    public RecordScore {
        problems = List.copyOf(problems);
    }

    /** Of a hundred points. */
    public int score() {
        return figures.whole().score();
    }

    /**
     * Something that is wrong.
     *
     * @param code its sentence stands under {@code problems.<code>}
     * @param field key of the field by which it is mended; null when it isn't by one
     * @param points of a hundred that it costs
     */
    public record Problem(
            String code, QualityAspect aspect, @Nullable String field, int points) {}
}
