package atrium.domain.dataexchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not brought in, or what is noticeable about it.
 *
 * @param number of the row, as a spreadsheet counts
 * @param failed false when the row was left out on purpose, or was brought in although it looks like another record
 * @param field key of the field that caused it, if one did
 */
public record ImportProblem(
        long number,
        boolean failed,
        @Nullable String field,
        String messageKey,
        List<String> arguments,
        List<String> cells) {}
