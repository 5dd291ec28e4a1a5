package atrium.domain.records;

import java.util.Set;

/**
 * What the heads of a type's boards add up, and by which index: one of the listed rows over the columns by which boards are parted
 * and narrowed, which also has the amount, what tells that it is unknown, and the owner and team.
 *
 * @param column key of a column of amounts in the company's own currency, which may be null
 * @param unknown condition over the alias {@code r}: there is an amount, but nobody knows what it is worth
 * @param indexed keys of the columns in the index; boards that are parted and narrowed by these alone have exact figures, however
 *     many records match
 */
public record BoardSum(String column, String unknown, Set<String> indexed) {

    public BoardSum {
        indexed = Set.copyOf(indexed);
    }
}
