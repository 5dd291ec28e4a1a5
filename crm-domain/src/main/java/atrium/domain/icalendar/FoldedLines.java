package atrium.domain.icalendar;

import java.nio.charset.StandardCharsets;

/** Folds content lines to 75 octets of UTF-8 without their end (RFC 5545, 3.1), never within a character. */
final class FoldedLines {

    private static final int MOST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST * FOLD.length());
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            String character = Character.toString(text.codePointAt(at));
            at += character.length();
            boolean end = character.equals("\r") || character.equals("\n");
            int size = end ? 0 : character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets = end ? 0 : octets + size;
        }
        return folded.toString();
    }
}
