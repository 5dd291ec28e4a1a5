package atrium.domain.dataexchange.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets no more characters through at a time than one card may have. */
final class BoundedReader extends FilterReader {

    private final int most;
    private long left;

    BoundedReader(Reader source, int most) {
        super(source);
        this.most = most;
        this.left = most;
    }

    /** A card has ended: the next may be as long again. */
    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        spend(Math.max(count, 0));
        return count;
    }

    private void spend(int count) {
        left -= count;
        if (left < 0) {
            throw new UnreadableTable("card-too-long");
        }
    }
}
