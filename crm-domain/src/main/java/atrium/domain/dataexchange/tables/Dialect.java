package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which characters part and enclose the cells, by trying all usual ones on the beginning of the file: the
 * best has the most rows that are as wide as the first one and the fewest quotes left over.
 */
final class Dialect {
    /** How many characters from the beginning are looked at. */
    static final int SAMPLE_CHARS = 1 << 18;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final char[] QUOTES = {'"', '\'', TableFormat.NO_QUOTE};
    private static final Pattern NAMED_DELIMITER = Pattern.compile("\uFEFF?(?i:sep)=(.)\\R[\\s\\S]*");

    private final String sample;
    private final boolean wholeFile;
    private final Charset charset;
    private @Nullable UnreadableTable refusal;

    private Dialect(String sample, boolean wholeFile, Charset charset) {
        this.sample = sample;
        this.wholeFile = wholeFile;
        this.charset = charset;
    }

    /** Throws {@link UnreadableTable} if no dialect makes a table of the sample. */
    static TableFormat of(String sample, boolean wholeFile, Charset charset) throws IOException {
        return new Dialect(sample, wholeFile, charset).best();
    }

    private TableFormat best() throws IOException {
        if (wholeFile && sample.replace("\uFEFF", "").isBlank()) {
            throw new UnreadableTable("empty");
        }
        TableFormat best = null;
        DialectScore highest = DialectScore.NONE;
        for (TableFormat candidate : candidates()) {
            DialectScore score = scoreOf(candidate);
            if (score.isBetterThan(highest)) {
                best = candidate;
                highest = score;
            }
        }
        if (best != null && (highest.isTable() || highest.isList())) {
            return best;
        }
        throw refusal != null ? refusal : new UnreadableTable("no-table");
    }

    private List<TableFormat> candidates() {
        var named = NAMED_DELIMITER.matcher(sample);
        char[] delimiters = named.matches() ? new char[] {named.group(1).charAt(0)} : DELIMITERS;
        List<TableFormat> all = new ArrayList<>();
        for (char quote : QUOTES) {
            if (quote != '"'
                    && sample.indexOf(quote == TableFormat.NO_QUOTE ? '"' : quote) < 0) { // later rows may have quotes
                continue;
            }
            boolean backslashes = sample.contains("\\" + quote);
            for (char delimiter : delimiters) {
                boolean padded = sample.contains(delimiter + " " + quote) || sample.contains(quote + " " + delimiter);
                all.add(new TableFormat(charset, delimiter, quote, false, false));
                if (padded) {
                    all.add(new TableFormat(charset, delimiter, quote, true, false));
                }
                if (backslashes) {
                    all.add(new TableFormat(charset, delimiter, quote, padded, true));
                }
            }
        }
        return all;
    }

    private DialectScore scoreOf(TableFormat candidate) throws IOException {
        try (RawRecords records = new RawRecords(new StringReader(sample), candidate)) {
            return DialectScore.of(records, candidate, wholeFile);
        } catch (UnreadableTable e) {
            refusal = refusal == null ? e : refusal;
            return DialectScore.NONE;
        }
    }
}
