package atrium.domain.dataexchange.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of visiting cards (vCard 2.1, 3.0 and 4.0, as telephones and mail programs export them), which can be written out
 * as a text table, a card a row. Pictures are left out.
 */
public final class VisitingCards {

    /** A card with a large picture has a few megabytes; one without an end would fill the memory. */
    private static final int LONGEST_CARD = 16 << 20;

    private final Path path;

    public VisitingCards(Path path) {
        this.path = path;
    }

    /** Whether a file begins like a visiting card. */
    public static boolean are(Path file) throws IOException {
        return ForeignFormat.of(file) == ForeignFormat.VISITING_CARDS;
    }

    /** Writes the cards as a table with commas in UTF-8. */
    public void write(Path table) throws IOException {
        if (Files.size(path) > TableLimits.MAX_BYTES) {
            throw new UnreadableTable("too-big", TableLimits.MAX_BYTES >> 20);
        }
        Charset charset;
        try (InputStream bytes = Files.newInputStream(path)) {
            charset = Encoding.of(bytes);
        }
        try (BoundedReader text = new BoundedReader(
                        new InputStreamReader(new BufferedInputStream(Files.newInputStream(path)), charset),
                        LONGEST_CARD);
                VCardReader cards = new VCardReader(text);
                BufferedWriter out = Files.newBufferedWriter(table, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            cards.setDefaultQuotedPrintableCharset(charset);
            csv.writeRecord(CardCells.HEADINGS);
            for (VCard card = cards.readNext(); card != null; card = cards.readNext()) {
                csv.writeRecord(CardCells.of(card));
                text.renew();
            }
        }
    }
}
