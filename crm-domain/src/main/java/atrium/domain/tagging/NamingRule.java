package atrium.domain.tagging;

import java.util.List;
import java.util.Locale;

/**
 * How new tags are named and who may make them; tags that are there stay as they are.
 *
 * @param keepersOnly whether only those make new tags who keep them, and not everybody who puts them on
 * @param smallLetters whether new tags are written in small letters
 * @param beginnings with one of which a new tag begins, such as {@code region:}; empty when any name will do
 */
public record NamingRule(boolean keepersOnly, boolean smallLetters, List<String> beginnings) {

    /** What holds while nobody decided otherwise. */
    static final NamingRule NONE = new NamingRule(false, false, List.of());

    /** So many beginnings can be named. */
    public static final int MOST_BEGINNINGS = 20;

    public NamingRule {
        beginnings = List.copyOf(beginnings);
    }

    /** A new name as the rule has it written. */
    String written(String name) {
        return smallLetters ? name.toLowerCase(Locale.ROOT) : name;
    }

    boolean allows(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return beginnings.isEmpty()
                || beginnings.stream()
                        .map(beginning -> beginning.toLowerCase(Locale.ROOT))
                        .anyMatch(beginning -> small.startsWith(beginning) && small.length() > beginning.length());
    }
}
