package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The text of a file, of which only the record being read (and a little beyond) is kept, so that a record that turns
 * out broken can be read again from its second line. Counts lines as CR, LF or CRLF; refuses NUL characters.
 */
final class RewindableText extends Reader {
    private static final int CHUNK = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader source;
    private char[] window = new char[4 * CHUNK];
    private int start; // of the current record
    private int next; // not handed out yet
    private int end;
    private long line = 1; // on which `start` lies
    private boolean exhausted;

    RewindableText(Reader source) throws IOException {
        this.source = source;
        if (fill() && window[0] == BYTE_ORDER_MARK) {
            start = next = 1;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(window, next, target, offset, count);
        next += count;
        return count;
    }

    long line() {
        return line;
    }

    /** The parser begins a record on that line: what lies before is forgotten. */
    void recordBegins(long atLine) {
        while (line < atLine && start < end) {
            start = afterLine(start);
            line++;
        }
    }

    /** Up to that many characters from the start of the current record. */
    String ahead(int chars) throws IOException {
        while (end - start < chars && fill()) {
            // fill() has widened the window
        }
        return new String(window, start, Math.min(chars, end - start));
    }

    /** Reading goes on that many characters after the start of the current record; there a line begins. */
    void resumeAt(int charsAfterStart) {
        int target = start + charsAfterStart;
        while (start < target) {
            start = afterLine(start);
            line++;
        }
        next = start;
    }

    private long lineOf(int position) {
        long lines = line;
        for (int at = afterLine(start); at <= position && at < end; at = afterLine(at)) {
            lines++;
        }
        return lines;
    }

    private int afterLine(int from) {
        int at = from;
        while (at < end && window[at] != '\n' && window[at] != '\r') {
            at++;
        }
        boolean pair = at + 1 < end && window[at] == '\r' && window[at + 1] == '\n';
        return Math.min(end, at + (pair ? 2 : 1));
    }

    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        makeRoom();
        int count = source.read(window, end, CHUNK);
        exhausted = count < 0;
        int from = end;
        end += Math.max(count, 0);
        if (count > 0 && window[end - 1] == '\r') { // never part a CR from its LF: it would count as two lines
            int following = source.read();
            if (following >= 0) {
                window[end++] = (char) following;
            }
        }
        refuseNul(from);
        return !exhausted;
    }

    private void makeRoom() {
        if (end - start > TableLimits.MAX_ROW_CHARS) {
            throw new UnreadableTable("row-too-long", line, TableLimits.MAX_ROW_CHARS);
        }
        if (window.length - end > CHUNK) {
            return;
        }
        int kept = end - start;
        char[] room = kept > window.length / 2 ? Arrays.copyOf(window, window.length * 2) : window;
        System.arraycopy(window, start, room, 0, kept);
        window = room;
        next -= start;
        start = 0;
        end = kept;
    }

    private void refuseNul(int from) {
        for (int i = from; i < end; i++) {
            if (window[i] == '\0') {
                throw new UnreadableTable("nul", lineOf(i));
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
