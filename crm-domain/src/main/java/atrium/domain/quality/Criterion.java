package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import atrium.domain.records.SqlPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked for in the records of a type.
 *
 * @param code stable, of letters, digits and {@code _.-}
 * @param weight how much it counts, at least 1
 * @param field key of the field by which it is mended; null when it isn't by one
 * @param asked of which records it is asked, over the alias {@code r}
 * @param met whether such a record meets it, over the aliases {@code r} and {@code f} ({@code seen_at})
 */
record Criterion(
        String code,
        QualityAspect aspect,
        int weight,
        @Nullable String field,
        SqlPredicate asked,
        SqlPredicate met) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]+");

    Criterion {
        if (!CODE.matcher(code).matches() || weight < 1) {
            throw new IllegalArgumentException(code);
        }
    }
}
