package atrium.domain.records;

import java.util.Locale;
import java.util.Optional;

/** Folds text without accents as the database's {@code fold} does, so that a statement need not do it for each row. */
public final class AsciiFolding {

    private static final int ASCII = 128;

    private AsciiFolding() {}

    /** The folded text; empty when it has letters that only the database can fold. */
    public static Optional<String> fold(String text) {
        return text.chars().allMatch(letter -> letter < ASCII)
                ? Optional.of(text.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The folded text as a pattern that means each of its characters, as the database's {@code fold_pattern} does. */
    public static Optional<String> pattern(String text) {
        return fold(text).map(AsciiFolding::escaped);
    }

    /** A pattern that means each character of the text. */
    public static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
