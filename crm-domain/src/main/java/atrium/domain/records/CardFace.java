package atrium.domain.records;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the card of a record on a board, below its title; each is the key of a column, or null for nothing.
 *
 * @param about a line about it, such as the account
 * @param amount an AMOUNT
 * @param owner the PERSON whose mark it carries
 * @param next what is to be done next
 * @param nextState the CHOICE that says how urgent that is
 * @param late the WHOLE number of days by which it is too old; shown where there is one
 */
public record CardFace(
        @Nullable String about,
        @Nullable String amount,
        @Nullable String owner,
        @Nullable String next,
        @Nullable String nextState,
        @Nullable String late) {

    /** The columns that it shows. */
    public Stream<String> columns() {
        return Stream.of(about, amount, owner, next, nextState, late).filter(Objects::nonNull);
    }
}
