package atrium.domain.dataexchange.cells;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes and no as tables write them. */
public final class YesNo {
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "t",
            "1",
            "on",
            "x",
            "ja",
            "j",
            "wahr",
            "oui",
            "o",
            "vrai",
            "si",
            "s",
            "verdadero",
            "sim",
            "vero");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "off", "nein", "falsch", "non", "faux", "falso", "nao", "nee");

    private YesNo() {}

    /** True, false, or null if the text is neither. */
    public static @Nullable Boolean read(String text) {
        String word = text.strip().equals("✓") ? "x" : PlainWords.of(text);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }
}
