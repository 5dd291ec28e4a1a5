package atrium.web.shell;

import java.util.UUID;

/**
 * The small picture of a person (round) or an account (square): up to two initials on one of twelve hues, 0 to 11, that
 * follows from the id and so never changes with the name.
 */
public record Mark(String initials, int hue, boolean square) {

    private static final int HUES = 12;
    private static final String NAMELESS = "?";

    /** The mark of a person. */
    public static Mark person(UUID id, String name) {
        return new Mark(initialsOf(name), hueOf(id), false);
    }

    /** The mark of an account. */
    public static Mark account(UUID id, String name) {
        return new Mark(initialsOf(name), hueOf(id), true);
    }

    /** UUIDv7 ids of one batch share their first half, so both halves are mixed before the remainder is taken. */
    static int hueOf(UUID id) {
        long mixed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed >>> 20, HUES);
    }

    static String initialsOf(String name) {
        String[] words = name.strip().split("[\\s\\p{Z}._/&+-]+");
        StringBuilder initials = new StringBuilder(4);
        String first = "";
        String last = "";
        for (String word : words) {
            String letter = firstLetterOrDigit(word);
            if (first.isEmpty()) {
                first = letter;
            } else if (!letter.isEmpty()) {
                last = letter;
            }
        }
        initials.append(first).append(last);
        return initials.isEmpty() ? NAMELESS : initials.toString();
    }

    private static String firstLetterOrDigit(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(point -> Character.toString(Character.toTitleCase(point)))
                .findFirst()
                .orElse("");
    }
}
