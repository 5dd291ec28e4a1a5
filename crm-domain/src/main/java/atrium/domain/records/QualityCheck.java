package atrium.domain.records;

/**
 * Something that is looked for in every record of a type, written by the feature that owns the table; SQL stands only here and
 * never comes from input.
 *
 * @param code stable; what is wrong where it isn't met stands under {@code problems.<code>}
 * @param weight how much it counts as long as the company said nothing else, from 0 (nothing) to {@link #HEAVIEST}
 * @param field key of the field by which it is mended
 * @param asked of which records it is asked: a boolean expression over the alias {@code r} of the type's table
 * @param met whether such a record meets it: another one
 */
public record QualityCheck(String code, QualityAspect aspect, int weight, String field, String asked, String met) {

    /** The most that one thing counts. */
    public static final int HEAVIEST = 3;

    /** A check that is asked of all records. */
    public static QualityCheck ofAll(String code, QualityAspect aspect, int weight, String field, String met) {
        return new QualityCheck(code, aspect, weight, field, "true", met);
    }
}
