package atrium.domain.dataexchange.cells;

import java.util.regex.Pattern;

/** Texts that a spreadsheet would compute, and maybe run: an apostrophe before them makes them texts again. */
public final class Formulas {

    private static final String BEGINS = "=+-@\t\r";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+([.,]\\d+)*");

    private Formulas() {}

    /** The text as it may stand in a file that people open with a spreadsheet; a plain number stays one. */
    public static String disarmed(String text) {
        return begins(text, 0) && !PLAIN_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before it was disarmed. */
    static String original(String text) {
        return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGINS.indexOf(text.charAt(at)) >= 0;
    }
}
