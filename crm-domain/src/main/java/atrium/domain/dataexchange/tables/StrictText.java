package atrium.domain.dataexchange.tables;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/** Text of a file in one encoding; bytes that this encoding does not know are an error, never a replacement character. */
final class StrictText {
    private static final int CHUNK = 8_192;

    private StrictText() {}

    static Reader open(Path file, Charset charset) throws IOException {
        return new InputStreamReader(new FileInputStream(file.toFile()), strict(charset));
    }

    /** Throws {@link UnreadableTable} with the line of the first bytes that don't belong to the encoding. */
    static void verify(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        CharBuffer chars = CharBuffer.allocate(CHUNK); // more than a chunk of bytes can become
        long line = 1;
        char previous = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
            boolean more = true;
            while (more) {
                more = channel.read(bytes) >= 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, !more);
                for (char c : chars.flip().toString().toCharArray()) {
                    line += c == '\r' || (c == '\n' && previous != '\r') ? 1 : 0;
                    previous = c;
                }
                if (result.isError()) {
                    throw new UnreadableTable("mixed-encodings", line);
                }
                bytes.compact();
                chars.clear();
            }
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
