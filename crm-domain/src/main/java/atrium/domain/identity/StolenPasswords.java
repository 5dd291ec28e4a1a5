package atrium.domain.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The passwords that stood most often in stolen lists; where they come from is told by {@code stolen-passwords.LICENSE.txt}. */
final class StolenPasswords {

    // A word of the list with much around it is as good as what is around it.
    private static final int DECORATION = 6;
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> LIST = read();

    private StolenPasswords() {}

    /**
     * Whether a password is on the list, or a word of it that is said twice, or has little before and after it.
     *
     * @param plain folded to small letters without accents
     * @param word what stands between the first and the last letter, with letters in place of the signs that look like them
     */
    static boolean holdOrHide(String plain, String word) {
        boolean decorated = word.length() >= SHORTEST_WORD && plain.length() - word.length() <= DECORATION;
        return LIST.contains(plain) || isTwice(plain) || decorated && (LIST.contains(word) || isTwice(word));
    }

    private static boolean isTwice(String text) {
        int half = text.length() / 2;
        return half >= SHORTEST_WORD
                && text.length() % 2 == 0
                && text.substring(0, half).equals(text.substring(half))
                && LIST.contains(text.substring(half));
    }

    private static Set<String> read() {
        try (InputStream packed = StolenPasswords.class.getResourceAsStream("stolen-passwords.txt.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
