package atrium.domain.dataexchange.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents and punctuation, so that "Größe (m²)" and "GROESSE" differ only where they must. */
public final class PlainWords {
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainWords() {}

    /** "Île-de-France" becomes "ile de france". */
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    /** Names that programs give, too: "customerID" and "customer_id" become "customer id". */
    public static String ofName(String name) {
        return of(CAMEL.matcher(name).replaceAll(" "));
    }
}
