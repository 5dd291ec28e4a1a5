package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The quality of some records, as shares of what was looked for.
 *
 * @param records how many they are
 */
public record QualityFigures(long records, Map<QualityAspect, QualityShare> aspects) {

    public QualityFigures {
        aspects = Map.copyOf(aspects);
    }

    /** All aspects together. */
    public QualityShare whole() {
        return aspects.values().stream().reduce(QualityShare.NOTHING, QualityShare::plus);
    }

    /** That of one aspect. */
    public QualityShare of(QualityAspect aspect) {
        return aspects.getOrDefault(aspect, QualityShare.NOTHING);
    }

    // Sums over no rows are NULL, which reads as nothing.
    static QualityFigures read(ResultSet row) throws SQLException {
        Map<QualityAspect, QualityShare> aspects = new EnumMap<>(QualityAspect.class);
        for (QualityAspect aspect : QualityAspect.values()) {
            aspects.put(
                    aspect,
                    new QualityShare(row.getLong(aspect.code() + "_asked"), row.getLong(aspect.code() + "_met")));
        }
        return new QualityFigures(row.getLong("records"), aspects);
    }
}
