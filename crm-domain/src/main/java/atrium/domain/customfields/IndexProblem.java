package atrium.domain.customfields;

import java.sql.SQLException;
import java.util.Optional;

/** Why the database refuses to make an index, in the codes that are explained to people. */
final class IndexProblem {

    /** The account of the application may not make indexes over the table. */
    static final String NOT_OWNER = "not-owner";

    private IndexProblem() {}

    /** Empty for what may be over the next time, such as a lost connection or a deadlock. */
    static Optional<String> of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state.substring(0, 2)) {
            case "42" -> Optional.of(state.equals("42501") ? NOT_OWNER : "refused");
            case "53" -> Optional.of(state.equals("53100") ? "disk-full" : "memory");
            case "22", "54" -> Optional.of("values");
            default -> Optional.empty();
        };
    }
}
