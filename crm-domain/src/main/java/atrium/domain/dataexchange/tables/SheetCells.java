package atrium.domain.dataexchange.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a sheet into text: numbers with a point, days as 2026-11-22. */
final class SheetCells {

    /** A spreadsheet calculates with fifteen digits; what stands behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Colours, conditions, currencies, escaped characters and quoted words in a format are no letters of a day. */
    private static final Pattern NO_DAY = Pattern.compile("\\[[^\\]]*]|\\\\.|\"[^\"]*\"|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[dy]|mmm", Pattern.CASE_INSENSITIVE);
    private static final int FIRST_BUILT_IN_DAY = 14;
    private static final int LAST_BUILT_IN_DAY = 17;
    private static final int BUILT_IN_DAY_AND_TIME = 22;
    private static final int LAST_BUILT_IN = 49;

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_465;
    private static final long SECONDS_A_DAY = 86_400;

    private final LocalDate epoch;

    SheetCells(boolean from1904) {
        this.epoch = from1904 ? EPOCH_1904 : EPOCH;
    }

    List<String> of(Row row) {
        List<String> cells = new ArrayList<>();
        int most = Math.min(row.getCellCount(), TableLimits.MAX_COLUMNS + 1);
        for (int column = 0; column < most; column++) {
            Cell cell = row.hasCell(column) ? row.getCell(column) : null;
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.ERROR || type == CellType.EMPTY || raw == null) {
            return type == CellType.STRING ? cell.asString() : "";
        }
        return switch (type) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> isNumber(raw) ? number(cell, raw) : raw.startsWith("#") ? "" : raw;
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            default -> String.valueOf(cell.getValue());
        };
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    }

    private String number(Cell cell, String raw) {
        if (!isNumber(raw)) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        if (isDay(cell.getDataFormatId(), cell.getDataFormatString())
                && number.signum() >= 0
                && number.doubleValue() <= LAST_DAY) {
            return day(number.doubleValue());
        }
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        String plain = rounded.abs().compareTo(BigDecimal.ONE.movePointRight(40)) > 0 ? raw : rounded.toPlainString();
        return rounded.scale() == 3 ? plain + "0" : plain; // three decimals would look like thousands
    }

    private static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (id != null && id <= LAST_BUILT_IN) {
            return (id >= FIRST_BUILT_IN_DAY && id <= LAST_BUILT_IN_DAY) || id == BUILT_IN_DAY_AND_TIME;
        }
        return format != null
                && DAY.matcher(NO_DAY.matcher(format).replaceAll("")).find();
    }

    private String day(double serial) {
        try {
            long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
            LocalDateTime at = epoch.plusDays((long) serial).atStartOfDay().plusSeconds(seconds);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException outOfRange) {
            return "";
        }
    }
}
