package atrium.domain.dataexchange.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file writes a table down.
 *
 * @param quote the character around cells, {@link #NO_QUOTE} if the file knows none
 * @param paddedQuotes blanks stand between delimiter and quote, as in {@code "a", "b"}
 * @param backslash a quote inside a quoted cell is written as {@code \"} rather than doubled
 */
public record TableFormat(Charset charset, char delimiter, char quote, boolean paddedQuotes, boolean backslash) {
    /** Occurs in no readable file, so nothing is ever taken for a quote. */
    public static final char NO_QUOTE = '\0';

    /** How we write tables ourselves. */
    public static final TableFormat OURS = new TableFormat(StandardCharsets.UTF_8, ',', '"', false, false);

    TableFormat withCharset(Charset other) {
        return new TableFormat(other, delimiter, quote, paddedQuotes, backslash);
    }
}
