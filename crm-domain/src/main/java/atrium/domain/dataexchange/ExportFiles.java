package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.CsvOutput;
import atrium.domain.dataexchange.tables.TableOutput;
import atrium.domain.dataexchange.tables.WorkbookOutput;
import atrium.domain.events.RecordsExported;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes rows into a file as they are read, and tells the audit log of it. */
@Component
class ExportFiles {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportFiles(PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.events = events;
        this.clock = clock;
    }

    /**
     * A file to be written.
     *
     * @param type code of the records' type
     * @param scope which of their fields, see {@link RecordsExported}
     * @param question which of them, likewise
     * @param count how many there are
     * @param heads names of its columns
     * @param money whether each of them holds amounts with a currency
     * @param rows hands over its rows as they are read, within one transaction
     * @param cells of such a row, made where they are written, while the next ones are read
     */
    record Contents<T>(
            String type,
            String scope,
            String question,
            long count,
            List<String> heads,
            List<Boolean> money,
            Consumer<Consumer<T>> rows,
            Function<T, List<? extends @Nullable Object>> cells) {}

    /** @param currencyHead see {@link CsvOutput} */
    <T> void write(Contents<T> contents, ExportFormat format, String currencyHead, OutputStream out, Viewer viewer)
            throws IOException {
        // Told before the first row leaves: a file that was cut off has left, too.
        writing.executeWithoutResult(status -> events.publishEvent(new RecordsExported(
                UuidV7.next(),
                contents.type(),
                contents.count(),
                format.ending(),
                contents.scope(),
                contents.question(),
                viewer.actor(),
                clock.instant())));
        try (TableOutput table = table(format, contents.type(), currencyHead, out)) {
            table.head(contents.heads(), contents.money());
            Consumer<Consumer<T>> rows = taker ->
                    reading.executeWithoutResult(status -> contents.rows().accept(taker));
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                written(rows, contents, table);
            } else {
                new RowPipe<T>().carry(rows, row -> table.row(contents.cells().apply(row)));
            }
        }
    }

    // What a transaction has changed it alone can read, on its own thread.
    private static <T> void written(Consumer<Consumer<T>> rows, Contents<T> contents, TableOutput table)
            throws IOException {
        try {
            rows.accept(row -> {
                try {
                    table.row(contents.cells().apply(row));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static TableOutput table(ExportFormat format, String name, String currencyHead, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvOutput(out, currencyHead);
            case XLSX -> new WorkbookOutput(out, name);
        };
    }
}
