package atrium.domain.customers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates a person's move from one account to another when nobody typed a date. */
final class Moves {

    private Moves() {}

    /**
     * The text form of a contact with the day since when the person works where they do now.
     *
     * @param before text form as stored
     * @param after text form to be stored
     */
    static Map<String, String> dated(Map<String, String> before, Map<String, String> after, LocalDate today) {
        return dated(before, after, after, today);
    }

    /**
     * The same for a text form that calls the account by any of its names.
     *
     * @param meant the text form with the account's id
     */
    static Map<String, String> dated(
            Map<String, String> before, Map<String, String> after, Map<String, String> meant, LocalDate today) {
        boolean moved = !same(before, meant, "account") && known(before, "account");
        if (!moved || !same(before, after, "accountSince")) {
            return after;
        }
        Map<String, String> dated = new HashMap<>(after);
        if (known(after, "account")) {
            dated.put("accountSince", today.toString());
        } else {
            dated.remove("accountSince");
        }
        return dated;
    }

    private static boolean same(Map<String, String> before, Map<String, String> after, String field) {
        return Objects.equals(blankToNull(before.get(field)), blankToNull(after.get(field)));
    }

    private static boolean known(Map<String, String> values, String field) {
        return blankToNull(values.get(field)) != null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
