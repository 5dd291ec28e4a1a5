package atrium.domain.activities;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person named in a text: at this place stands {@link #label()}.
 *
 * @param start index of its {@code @} in the text, whose lines end with a line feed alone
 * @param name of the person, as it stands in the text
 */
public record Mention(int start, UUID personId, String name) {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,5}):([0-9a-fA-F-]{36})");

    /** The words that stand in the text. */
    public String label() {
        return "@" + name;
    }

    /** Index of the first sign after it. */
    public int end() {
        return start + label().length();
    }

    boolean standsIn(String text) {
        return text.startsWith(label(), start);
    }

    Mention at(int place) {
        return new Mention(place, personId, name);
    }

    /** A mention as a form sends it, such as {@code 12:0190…}: the place and the person's id. */
    record Typed(int start, UUID personId) {

        static Optional<Typed> parse(String text) {
            Matcher parts = TYPED.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Typed(Integer.parseInt(parts.group(1)), UUID.fromString(parts.group(2))));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }
}
