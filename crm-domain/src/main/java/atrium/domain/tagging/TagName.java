package atrium.domain.tagging;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the name of a tag is written: one line, single blanks, without the signs that stand between tags in files. */
final class TagName {

    static final int MAX_LENGTH = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN = Pattern.compile("[,;\n]");
    private static final Pattern QUOTES = Pattern.compile("^\"|\"$");
    private static final Pattern REFUSED = Pattern.compile("[,;\\p{Cntrl}]");

    private TagName() {}

    static String tidy(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }

    /** The last part of a message key that says what is wrong with a tidy name. */
    static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("empty");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return Optional.of("too-long");
        }
        return REFUSED.matcher(name).find() ? Optional.of("signs") : Optional.empty();
    }

    /** The tidy names of a text that lists several. */
    static Stream<String> listed(String text) {
        return BETWEEN.splitAsStream(text)
                .map(part -> tidy(QUOTES.matcher(tidy(part)).replaceAll("")))
                .filter(name -> !name.isEmpty());
    }
}
