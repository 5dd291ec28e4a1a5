package atrium.web.currencies;

import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.dataexchange.tables.TableFile;
import atrium.domain.dataexchange.tables.TableOutline;
import atrium.domain.dataexchange.tables.TableRow;
import atrium.domain.dataexchange.tables.TableRows;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.ExchangeRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates in a table: either a row for each day and currency, with columns for the day, the currency and the rate; or,
 * as central banks publish them, a row for each day with a column for each currency, named by its code.
 */
final class RateFile {

    /** More rates than fifty currencies have in three years; a longer history comes in several files. */
    private static final int MOST = 50_000;

    private static final int DECIMALS = 12;

    private static final Set<String> DAY = Set.of("day", "date", "valid from", "datum", "fecha", "tag");
    private static final Set<String> CURRENCY = Set.of("currency", "code", "currency code", "währung", "moneda");
    private static final Set<String> RATE = Set.of("rate", "exchange rate", "value", "kurs", "tasa", "obs_value");

    private static final ColumnStyle USUAL = new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST);

    private final Set<String> inUse;
    private final String base;
    private final boolean perBase;
    private final Map<List<Object>, ExchangeRate> rates = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> passedOver = new HashSet<>();
    private int wrong;

    /** @param perBase whether a rate says how many units one unit of the company's currency buys */
    RateFile(Set<String> inUse, String base, boolean perBase) {
        this.inUse = inUse;
        this.base = base;
        this.perBase = perBase;
    }

    /** @throws atrium.domain.dataexchange.tables.UnreadableTable when the file is no table */
    Reading read(Path path) throws IOException {
        TableFile file = new TableFile(path);
        TableOutline outline = file.outline();
        Columns columns = Columns.of(outline);
        try (TableRows rows = file.rows(outline.format())) {
            while (rows.hasNext()) {
                take(rows.next(), columns);
                if (rates.size() > MOST) {
                    throw new InvalidValue("file", "currencies.file.too-many", String.valueOf(MOST));
                }
            }
        }
        return new Reading(List.copyOf(rates.values()), List.copyOf(problems), wrong, List.copyOf(passedOver));
    }

    private void take(TableRow row, Columns columns) {
        if (row.problem() != null) {
            wrong(row, "currencies.file.broken", "");
            return;
        }
        String dayCell = row.cells().get(columns.day());
        LocalDate day = columns.style(columns.day()).dates().read(dayCell);
        if (day == null) {
            wrong(row, "currencies.file.day", dayCell);
            return;
        }
        if (columns.byCode().isEmpty()) {
            String code = row.cells().get(columns.currency()).strip().toUpperCase(Locale.ROOT);
            take(row, code, day, columns.rate(), columns);
        } else {
            columns.byCode().forEach((code, column) -> take(row, code, day, column, columns));
        }
    }

    private void take(TableRow row, String code, LocalDate day, int column, Columns columns) {
        String cell = row.cells().get(column).strip();
        boolean notGiven = cell.isEmpty() || cell.equalsIgnoreCase("N/A") || cell.equals("-");
        if (code.equals(base) || notGiven) {
            return;
        }
        if (!inUse.contains(code)) {
            passedOver.add(code);
            return;
        }
        BigDecimal rate = rate(columns.style(column).numbers().read(cell));
        if (rate == null) {
            wrong(row, "currencies.file.rate", cell);
        } else {
            rates.put(List.of(code, day), new ExchangeRate(code, day, rate));
        }
    }

    private @Nullable BigDecimal rate(@Nullable BigDecimal number) {
        if (number == null || number.signum() <= 0) {
            return null;
        }
        BigDecimal rate = perBase ? BigDecimal.ONE.divide(number, MathContext.DECIMAL128) : number;
        BigDecimal stored = rate.setScale(DECIMALS, RoundingMode.HALF_UP);
        boolean fits = stored.signum() > 0 && stored.precision() - stored.scale() <= DECIMALS;
        return fits ? stored.stripTrailingZeros() : null;
    }

    private void wrong(TableRow row, String messageKey, String cell) {
        wrong++;
        if (problems.size() < Reading.SHOWN) {
            problems.add(new Problem(row.number(), messageKey, cell.length() > 60 ? cell.substring(0, 60) : cell));
        }
    }

    /**
     * What a file holds.
     *
     * @param problems the first rows or cells that can't be used
     * @param wrong how many of them there are
     * @param passedOver codes that are not among the currencies in use
     */
    record Reading(List<ExchangeRate> rates, List<Problem> problems, int wrong, List<String> passedOver) {

        /** Most problems that are listed. */
        static final int SHOWN = 50;
    }

    /** A row, numbered as a spreadsheet counts, with the cell that can't be used. */
    record Problem(long row, String messageKey, String cell) {}

    private record Columns(int day, int currency, int rate, Map<String, Integer> byCode, List<ColumnStyle> styles) {

        static Columns of(TableOutline outline) {
            List<String> names = outline.headings().stream()
                    .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int day = find(names, DAY);
            int currency = find(names, CURRENCY);
            int rate = find(names, RATE);
            Map<String, Integer> byCode = new LinkedHashMap<>();
            for (int at = 0; at < names.size(); at++) {
                if (names.get(at).matches("[a-z]{3}") && at != day) {
                    byCode.put(names.get(at).toUpperCase(Locale.ROOT), at);
                }
            }
            boolean oneRateARow = currency >= 0 && rate >= 0;
            if (day < 0 || !(oneRateARow || !byCode.isEmpty())) {
                throw new InvalidValue("file", "currencies.file.columns", "");
            }
            List<ColumnStyle> styles = new ArrayList<>();
            for (int at = 0; at < names.size(); at++) {
                int column = at;
                styles.add(ColumnStyle.of(
                        outline.sample().stream()
                                .map(cells -> cells.get(column))
                                .toList(),
                        USUAL));
            }
            return new Columns(day, currency, rate, oneRateARow ? Map.of() : byCode, styles);
        }

        private static int find(List<String> names, Set<String> wanted) {
            return java.util.stream.IntStream.range(0, names.size())
                    .filter(at -> wanted.contains(names.get(at)))
                    .findFirst()
                    .orElse(-1);
        }

        ColumnStyle style(int column) {
            return styles.get(column);
        }
    }
}
