package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be looked for in records of a type.
 *
 * @param code what is wrong where it isn't met stands under {@code problems.<code>}
 * @param field key of the field by which it is mended; null when it isn't by one
 * @param usual how much it counts as long as the company said nothing else
 * @param weight how much it counts, from 0 (nothing) to {@link atrium.domain.records.QualityCheck#HEAVIEST}
 */
public record Expectation(
        String code, QualityAspect aspect, @Nullable String field, int usual, int weight) {

    /** Begins the codes of what expects a field to be filled in; its key follows. */
    public static final String FILLED = "filled.";

    /** Begins the codes of validation rules; the rule's id follows. */
    public static final String RULE = "rule.";

    /** The code of what expects that somebody had to do with the record not long ago. */
    public static final String FRESH = "fresh";
}
