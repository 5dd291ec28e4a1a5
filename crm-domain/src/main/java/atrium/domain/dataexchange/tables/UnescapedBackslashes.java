package atrium.domain.dataexchange.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Turns a quote escaped by a backslash into a doubled quote, and a doubled backslash into one; lines stay as they are. */
final class UnescapedBackslashes extends FilterReader {
    private static final int NOTHING = -2;
    private final char quote;
    private int pending = NOTHING;

    UnescapedBackslashes(Reader escaped, char quote) {
        super(escaped);
        this.quote = quote;
    }

    static String in(String line, char quote) {
        StringWriter plain = new StringWriter(line.length());
        try (UnescapedBackslashes reader = new UnescapedBackslashes(new StringReader(line), quote)) {
            reader.transferTo(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("A string can always be read", e);
        }
        return plain.toString();
    }

    @Override
    public int read() throws IOException {
        if (pending != NOTHING) {
            int kept = pending;
            pending = NOTHING;
            return kept;
        }
        int character = in.read();
        if (character != '\\') {
            return character;
        }
        int escaped = in.read();
        if (escaped == quote) {
            pending = quote;
            return quote;
        }
        if (escaped != '\\') {
            pending = escaped;
        }
        return '\\';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int character = read();
            if (character < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (char) character;
        }
        return count;
    }
}
