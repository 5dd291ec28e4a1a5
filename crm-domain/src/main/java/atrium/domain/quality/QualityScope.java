package atrium.domain.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose records are meant, as far as the viewer sees them.
 *
 * @param recordType code of their type
 * @param ownerId only those of this person; null for all
 * @param teamId only those of this team; null for all
 */
public record QualityScope(
        String recordType, @Nullable UUID ownerId, @Nullable UUID teamId) {

    /** All of a type. */
    public static QualityScope all(String recordType) {
        return new QualityScope(recordType, null, null);
    }
}
