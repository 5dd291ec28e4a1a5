package atrium.domain.dataexchange.tables;

import atrium.domain.dataexchange.cells.Formulas;
import atrium.domain.kernel.Money;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text table with commas: UTF-8 with a mark for spreadsheets. What a spreadsheet would compute stands behind an apostrophe,
 * which the import takes away again; an amount takes two columns, the second with its currency.
 */
public final class CsvOutput implements TableOutput {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final CsvWriter csv;
    private final String currencyHead;
    private List<Boolean> money = List.of();

    /** @param currencyHead name of the column behind a column of amounts, with {0} in the place of that one's name */
    public CsvOutput(OutputStream out, String currencyHead) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        this.currencyHead = currencyHead;
    }

    @Override
    public void head(List<String> names, List<Boolean> ofMoney) {
        money = List.copyOf(ofMoney);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            heads.add(Formulas.disarmed(names.get(i)));
            if (money.get(i)) {
                heads.add(Formulas.disarmed(currencyHead.replace("{0}", names.get(i))));
            }
        }
        csv.writeRecord(heads);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (money.get(i)) {
                texts.add(cell instanceof Money amount ? plain(amount.amount()) : text(cell));
                texts.add(cell instanceof Money amount ? amount.currency() : "");
            } else {
                texts.add(text(cell));
            }
        }
        csv.writeRecord(texts);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return plain(number);
        }
        if (cell instanceof LocalDateTime at) {
            LocalDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
            return minute.toLocalDate() + " " + minute.toLocalTime();
        }
        return cell instanceof Number ? cell.toString() : Formulas.disarmed(cell.toString());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
