package atrium.domain.identity;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a text is good enough to become somebody's password. */
final class NewPassword {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int TELLING = 4;
    private static final int FEWEST_CHARACTERS = 4;

    // What the lists of leaked passwords are made of, once digits, signs and l33t are taken away.
    private static final Set<String> COMMON = words();

    private final String text;
    private final List<String> own;

    /** @param own name, mail address and the like of the person whose password it becomes */
    NewPassword(String text, String... own) {
        this.text = text;
        this.own = Arrays.asList(own);
    }

    /** Key of the sentence that says what is wrong with it. */
    Optional<String> problem() {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || text.length() > LONGEST) {
            return Optional.of("password.length");
        }
        if (isCommon() || text.chars().distinct().count() < FEWEST_CHARACTERS) {
            return Optional.of("password.common");
        }
        String plain = fold(text);
        if (StolenPasswords.holdOrHide(plain, unleet(trimmed(plain)))) {
            return Optional.of("password.stolen");
        }
        return tellsOwner() ? Optional.of("password.own") : Optional.empty();
    }

    /** @throws InvalidRecord for the field {@code password}, never with the password itself */
    void check() {
        problem().ifPresent(key -> {
            throw new InvalidRecord(List.of(new InvalidValue("password", key, "")));
        });
    }

    private boolean isCommon() {
        String plain = fold(text);
        return isRun(plain) || COMMON.contains(letters(plain)) || COMMON.contains(letters(unleet(trimmed(plain))));
    }

    // 1234567890, abcdefghij, 9876543210: each character next to the one before, with at most two breaks.
    private static boolean isRun(String plain) {
        int breaks = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = Math.abs(plain.charAt(i) - plain.charAt(i - 1));
            breaks += step <= 1 || step == 9 ? 0 : 1;
        }
        return breaks <= 2;
    }

    private boolean tellsOwner() {
        String plain = fold(text);
        return own.stream()
                .flatMap(NewPassword::words)
                .anyMatch(word -> plain.contains(word) || unleet(plain).contains(word));
    }

    private static Stream<String> words(String value) {
        return Stream.concat(Stream.of(fold(value)), Arrays.stream(fold(value).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= TELLING);
    }

    private static String fold(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String letters(String plain) {
        return plain.replaceAll("[^\\p{L}]+", "");
    }

    private static String trimmed(String plain) {
        return plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String unleet(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> words() {
        try (InputStream list = NewPassword.class.getResourceAsStream("common-passwords.txt")) {
            return Set.of(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
