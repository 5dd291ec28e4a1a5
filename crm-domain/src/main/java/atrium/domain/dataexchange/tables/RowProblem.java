package atrium.domain.dataexchange.tables;

import java.util.List;

/**
 * Why one row can't be used while the others can.
 *
 * @param column counted from 1; 0 if the whole row is meant
 * @param messageKey key of the sentence in the bundle {@code dataexchange}
 */
public record RowProblem(int column, String messageKey, List<Object> arguments) {}
