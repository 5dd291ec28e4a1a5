package atrium.domain.rosters;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of rows, in the words of the import. */
final class RosterOutcome {

    private RosterOutcome() {}

    static Outcome note(Row row, Result result, @Nullable String key, String messageKey, String... arguments) {
        return new Outcome(row.number(), result, key, null, messageKey, List.of(arguments));
    }

    static Outcome failed(Row row, @Nullable String key, InvalidValue wrong) {
        return new Outcome(
                row.number(),
                Result.FAILED,
                key,
                wrong.field(),
                wrong.messageKey(),
                wrong.arguments().stream().map(String::valueOf).toList());
    }

    /** An address made of a name; a failure of the field when there is no pattern, or the name doesn't fit it. */
    static String address(@Nullable MailPattern pattern, String name, String field) {
        if (pattern == null) {
            throw new InvalidValue(field, "import.problem.no-address", name);
        }
        return pattern.addressOf(name)
                .orElseThrow(() -> new InvalidValue(field, "import.problem.address-impossible", name));
    }
}
