package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.TableFormat;
import java.nio.charset.Charset;

/** How a file's format is kept, in plain texts; numbers are code points. */
record StoredFormat(String charset, int delimiter, int quote, boolean paddedQuotes, boolean backslash) {

    static StoredFormat of(TableFormat format) {
        return new StoredFormat(
                format.charset().name(), format.delimiter(), format.quote(), format.paddedQuotes(), format.backslash());
    }

    TableFormat format() {
        return new TableFormat(Charset.forName(charset), (char) delimiter, (char) quote, paddedQuotes, backslash);
    }
}
