package atrium.domain.dataexchange.tables;

import atrium.domain.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (.xlsx). Texts are texts whatever they begin with, so nothing of them is computed; numbers, amounts and
 * days are such. What does not fit into one sheet goes on in another.
 */
public final class WorkbookOutput implements TableOutput {

    private static final int AT_ONCE = 500;
    private static final int MOST_SIGNS = 32_767;

    /** A spreadsheet keeps so many digits of a number. */
    private static final int DIGITS = 15;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final double WIDTH = 18;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final String name;
    private final int mostRows;
    private List<String> heads = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    /** @param name what is in it, the name of the sheet */
    public WorkbookOutput(OutputStream out, String name) {
        this(out, name, Worksheet.MAX_ROWS);
    }

    WorkbookOutput(OutputStream out, String name, int mostRows) {
        this.workbook = new Workbook(out, "Atrium", "01.0000");
        this.name = name;
        this.mostRows = mostRows;
        this.sheet = next();
    }

    private Worksheet next() {
        sheets++;
        return workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    }

    @Override
    public void head(List<String> names, List<Boolean> money) {
        heads = List.copyOf(names);
        begin();
    }

    private void begin() {
        row = 1;
        sheet.freezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = next();
            begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                write(column, cell);
            }
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Money money && fits(money.amount())) {
            sheet.value(row, column, money.amount());
            sheet.style(row, column)
                    .format("#,##0.00 \"" + money.currency() + "\"")
                    .set();
        } else if (cell instanceof BigDecimal number && fits(number)) {
            sheet.value(row, column, number);
        } else if (cell instanceof Integer || cell instanceof Long) {
            sheet.value(row, column, (Number) cell);
        } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (cell instanceof LocalDateTime at && !at.toLocalDate().isBefore(FIRST_DAY)) {
            sheet.value(row, column, at);
            sheet.style(row, column).format(MOMENT).set();
        } else if (cell instanceof Money money) {
            text(column, money.amount().toPlainString() + " " + money.currency());
        } else {
            text(column, cell instanceof BigDecimal number ? number.toPlainString() : cell.toString());
        }
    }

    private static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS;
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() > MOST_SIGNS ? text.substring(0, MOST_SIGNS) : text);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
