package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a file was written, from all of its bytes; a first kilobyte proves nothing. */
final class Encoding {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;
    private static final int CONTROLS_PER_HUNDRED = 5;

    private Encoding() {}

    /** Throws {@link UnreadableTable} for bytes that are no text, or text in two encodings. */
    static Charset of(InputStream file) throws IOException {
        byte[] buffer = new byte[CHUNK];
        int length = file.readNBytes(buffer, 0, CHUNK);
        Optional<Charset> marked = byteOrderMark(buffer, length);
        Utf8Evidence evidence = new Utf8Evidence();
        while (length > 0) {
            evidence.add(buffer, length);
            length = file.readNBytes(buffer, 0, CHUNK);
        }
        if (marked.isPresent() && marked.get() != StandardCharsets.UTF_8) {
            return marked.get();
        }
        return judge(evidence.findings(), marked.isPresent());
    }

    private static Charset judge(Utf8Evidence.Findings seen, boolean saysUtf8) {
        if (seen.firstZeroLine() > 0) {
            return utf16(seen).orElseThrow(() -> new UnreadableTable("nul", seen.firstZeroLine()));
        }
        if (seen.controls() * 100 > seen.bytes() * CONTROLS_PER_HUNDRED) {
            throw new UnreadableTable("binary");
        }
        if (seen.broken() == 0) {
            return StandardCharsets.UTF_8;
        }
        if (seen.sequences() > 0 || saysUtf8) {
            throw new UnreadableTable("mixed-encodings", seen.firstBrokenLine());
        }
        if (seen.firstUndefinedLine() > 0) {
            throw new UnreadableTable("unknown-encoding", seen.firstUndefinedLine());
        }
        return WINDOWS_1252;
    }

    /**
     * Without a mark: Latin letters, delimiters and line ends have a zero byte on one side. Even a table in Chinese has
     * a delimiter or line end every twenty characters; a stray NUL in other text falls on both sides or is rare.
     */
    private static Optional<Charset> utf16(Utf8Evidence.Findings seen) {
        long high = seen.evenZeros();
        long low = seen.oddZeros();
        boolean frequent = Math.max(high, low) * 40 >= seen.bytes();
        boolean oneSided = Math.min(high, low) * 20 <= Math.max(high, low);
        if (seen.bytes() % 2 != 0 || !frequent || !oneSided) {
            return Optional.empty();
        }
        return Optional.of(low > high ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<Charset> byteOrderMark(byte[] start, int length) {
        if (begins(start, length, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(start, length, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (begins(start, length, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (begins(start, length, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(start, length, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] start, int length, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= length || (start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
