package atrium.domain.dataexchange.tables;

/**
 * Walks over all bytes of a file and counts what speaks for and against UTF-8, with the lines on which it was found.
 *
 * <p>A sequence that is valid UTF-8 can stand in a windows-1252 text by chance only if a capital with an accent is
 * followed by a sign, and next to never with the leading bytes counted here.
 */
final class Utf8Evidence {
    private long line = 1;
    private boolean afterCr;
    private int continuationsDue;
    private int lowestNext;
    private int highestNext;
    private boolean tellingLead;

    private long sequences;
    private long broken;
    private long firstBrokenLine;
    private long firstUndefinedLine;
    private long controls;
    private final long[] zeros = new long[2];
    private long firstZeroLine;
    private long bytes;

    /**
     * What a whole file showed; lines count from 1, and 0 means that there was none.
     *
     * @param sequences characters that speak for UTF-8
     * @param broken places that UTF-8 does not allow
     * @param firstUndefinedLine where a byte stands that windows-1252 does not know
     * @param evenZeros zero bytes at the first, third … place
     */
    record Findings(
            long bytes,
            long sequences,
            long broken,
            long firstBrokenLine,
            long firstUndefinedLine,
            long controls,
            long evenZeros,
            long oddZeros,
            long firstZeroLine) {}

    void add(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            add(buffer[i] & 0xFF);
        }
    }

    /** To be asked once, at the end: a file may stop in the middle of a character. */
    Findings findings() {
        if (continuationsDue > 0) {
            breakOff();
        }
        return new Findings(
                bytes,
                sequences,
                broken,
                firstBrokenLine,
                firstUndefinedLine,
                controls,
                zeros[0],
                zeros[1],
                firstZeroLine);
    }

    private void add(int b) {
        if (continuationsDue > 0) {
            if (b >= lowestNext && b <= highestNext) {
                continueSequence();
                count(b);
                return;
            }
            breakOff();
        }
        if (b >= 0x80) {
            begin(b);
        }
        count(b);
    }

    private void begin(int b) {
        lowestNext = 0x80;
        highestNext = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            continuationsDue = 1;
            tellingLead = b <= 0xC5 || (b >= 0xCE && b <= 0xD1);
        } else if (b >= 0xE0 && b <= 0xEF) {
            continuationsDue = 2;
            lowestNext = b == 0xE0 ? 0xA0 : 0x80;
            highestNext = b == 0xED ? 0x9F : 0xBF;
            tellingLead = true;
        } else if (b >= 0xF0 && b <= 0xF4) {
            continuationsDue = 3;
            lowestNext = b == 0xF0 ? 0x90 : 0x80;
            highestNext = b == 0xF4 ? 0x8F : 0xBF;
            tellingLead = true;
        } else {
            breakOff();
        }
    }

    private void continueSequence() {
        lowestNext = 0x80;
        highestNext = 0xBF;
        continuationsDue--;
        if (continuationsDue == 0 && tellingLead) {
            sequences++;
        }
    }

    private void breakOff() {
        continuationsDue = 0;
        broken++;
        firstBrokenLine = firstBrokenLine == 0 ? line : firstBrokenLine;
    }

    private void count(int b) {
        if (b < 0x20) {
            countControl(b);
        } else if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
            firstUndefinedLine = firstUndefinedLine == 0 ? line : firstUndefinedLine;
        }
        afterCr = b == '\r';
        bytes++;
    }

    private void countControl(int b) {
        if (b == '\r' || (b == '\n' && !afterCr)) {
            line++;
        } else if (b == 0) {
            zeros[(int) (bytes & 1)]++;
            firstZeroLine = firstZeroLine == 0 ? line : firstZeroLine;
        } else if (b != '\n' && b != '\t' && b != '\f') {
            controls++;
        }
    }
}
