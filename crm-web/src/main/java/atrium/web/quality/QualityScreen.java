package atrium.web.quality;

import atrium.domain.quality.QualityFigures;
import atrium.domain.quality.QualityReport.Recount;
import atrium.domain.records.QualityAspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the records of a type are, in the words of the person who looks.
 *
 * @param types that can be looked at
 * @param scopes whose records are meant, with ways to others
 * @param trend null as long as there is only one day
 * @param problems what to mend, what would help most first
 * @param recount how far all records were looked through anew; null when all of them were
 */
record QualityScreen(
        String type,
        List<Way> types,
        List<Way> scopes,
        QualityFigures figures,
        List<Part> aspects,
        @Nullable TrendLine trend,
        List<Problem> problems,
        List<Holder> teams,
        List<Holder> owners,
        @Nullable Recount recount) {

    /** A way to another view of the page. */
    record Way(String text, String href, boolean here) {}

    /** @param score of a hundred */
    record Part(QualityAspect aspect, String text, String hint, int score) {}

    /**
     * @param href the list in which it is mended
     * @param gain points that the whole would gain
     */
    record Problem(String text, String aspect, String records, String href, String gain) {}

    /** What one team or person holds. */
    record Holder(String name, String href, String records, int score, List<Part> aspects) {}
}
