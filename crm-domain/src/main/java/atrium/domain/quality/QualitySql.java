package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of sums that all tables of quality share. */
final class QualitySql {

    /** What is asked and met by aspect, such as {@code complete_asked}. */
    static final List<String> WEIGHTS = Arrays.stream(QualityAspect.values())
            .flatMap(aspect -> Stream.of(aspect.code() + "_asked", aspect.code() + "_met"))
            .toList();

    /** The same behind the number of records. */
    static final List<String> SUMS =
            Stream.concat(Stream.of("records"), WEIGHTS.stream()).toList();

    /** Stands in sums for a missing owner or team. */
    static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

    private QualitySql() {}

    static String each(List<String> columns, String separator, UnaryOperator<String> part) {
        return columns.stream().map(part).collect(Collectors.joining(separator));
    }

    static String each(List<String> columns) {
        return String.join(", ", columns);
    }

    /** Their sums under their names. */
    static String summed(String alias) {
        return each(SUMS, ", ", column -> "sum(" + alias + "." + column + ") AS " + column);
    }
}
