package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * Where to read on after a record whose quotation marks don't pair up.
 *
 * <p>Either a quote is missing, then the lines that follow are rows; or one cell really goes on over those lines, then
 * taking them for rows would make records out of somebody's prose. Most of the next lines must look like rows.
 *
 * @param charsAfterStart counted from the start of the broken record; -1 if there is no place to go on
 */
record ResumePoint(int charsAfterStart) {
    private static final int LINES_LOOKED_AT = 50;
    private static final int CHARS_LOOKED_AT_FIRST = 8_192;
    private static final int CHARS_LOOKED_AT = TableLimits.MAX_CELL_CHARS + 16_384;
    private static final ResumePoint NOWHERE = new ResumePoint(-1);

    static ResumePoint after(RewindableText text, Predicate<String> looksLikeRow) throws IOException {
        ResumePoint near = within(CHARS_LOOKED_AT_FIRST, text, looksLikeRow);
        return near == NOWHERE ? within(CHARS_LOOKED_AT, text, looksLikeRow) : near;
    }

    private static ResumePoint within(int chars, RewindableText text, Predicate<String> looksLikeRow)
            throws IOException {
        String ahead = text.ahead(chars);
        boolean toTheEnd = ahead.length() < chars;
        int firstRow = -1;
        int rows = 0;
        int lines = 0;
        int from = lineEnd(ahead, 0, toTheEnd);
        while (from >= 0 && from < ahead.length() && lines < LINES_LOOKED_AT) {
            int to = lineEnd(ahead, from, toTheEnd);
            if (to < 0) {
                break;
            }
            String line = withoutEnd(ahead.substring(from, to));
            if (!line.isEmpty()) {
                lines++;
                if (looksLikeRow.test(line)) {
                    rows++;
                    firstRow = firstRow < 0 ? from : firstRow;
                }
            }
            from = to;
        }
        if (firstRow >= 0 && rows * 2 >= lines) {
            return new ResumePoint(firstRow);
        }
        boolean nothingElseFollows = toTheEnd && from >= ahead.length();
        return nothingElseFollows ? new ResumePoint(ahead.length()) : NOWHERE;
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static int lineEnd(String text, int from, boolean textEndsHere) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at + 1;
            }
            if (c == '\r') {
                return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
            }
        }
        return textEndsHere ? text.length() : -1;
    }
}
