package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.Formulas;
import atrium.domain.events.Actor;
import atrium.domain.events.RecordsExported;
import atrium.domain.kernel.UuidV7;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.AddedFields;
import atrium.domain.records.Exportable;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.WholeExport;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the records of a list, or all of a type that has none, as a CSV file that the import of the same type takes; each
 * export is in the audit log.
 */
@Component
public class Exports {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;
    private static final int AT_ONCE = 1000;

    private final List<Exportable> exportables;
    private final List<WholeExport> wholes;
    private final List<AddedFields> added;
    private final ListViews lists;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exports(
            List<Exportable> exportables,
            List<WholeExport> wholes,
            List<AddedFields> added,
            ListViews lists,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exportables = List.copyOf(exportables);
        this.wholes = List.copyOf(wholes);
        this.added = List.copyOf(added);
        this.lists = lists;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.events = events;
        this.clock = clock;
    }

    /** A text as it may stand in a file that people open with a spreadsheet, which computes nothing of it. */
    public static String cell(String text) {
        return Formulas.disarmed(text);
    }

    /** Record types whose lists can be exported. */
    public List<RecordType> types() {
        return exportables.stream().map(Exportable::type).toList();
    }

    /**
     * Writes the records of a list that the viewer may export, in its order: UTF-8 with a mark for spreadsheets, headings
     * that the import knows. What a spreadsheet would compute stands behind an apostrophe, which the import takes away
     * again.
     */
    public void write(ListQuery list, OutputStream out, Viewer viewer) throws IOException {
        String type = list.definition().type().code();
        Exportable exportable = exportables.stream()
                .filter(one -> one.type().code().equals(type) && viewer.may(Act.EXPORT, type))
                .findFirst()
                .orElseThrow(() -> new NotPermitted("export " + type));
        long count = lists.countAll(list, Act.EXPORT, viewer);
        write(type, fields(exportable), count, rows -> each(list, exportable, viewer, rows), out, viewer);
    }

    /** Writes all records of a type that has no list, in the same form. */
    public void writeWhole(String type, OutputStream out, Viewer viewer) throws IOException {
        WholeExport whole = wholes.stream()
                .filter(one -> one.type().code().equals(type) && one.openTo(viewer))
                .findFirst()
                .orElseThrow(() -> new NotPermitted("export " + type));
        write(type, whole.fields(), whole.count(), whole::each, out, viewer);
    }

    private void write(
            String type,
            List<RecordField> fields,
            long count,
            Consumer<Consumer<Map<String, String>>> rows,
            OutputStream out,
            Viewer viewer)
            throws IOException {
        // Told before the first row leaves: a file that was cut off has left, too.
        writing.executeWithoutResult(status -> events.publishEvent(
                new RecordsExported(UuidV7.next(), type, count, Actor.person(viewer.personId()), clock.instant())));
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> keys = fields.stream().map(RecordField::key).toList();
            csv.writeRecord(keys);
            reading.executeWithoutResult(status -> rows.accept(values -> csv.writeRecord(keys.stream()
                    .map(key -> Formulas.disarmed(values.getOrDefault(key, "")))
                    .toList())));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private List<RecordField> fields(Exportable exportable) {
        List<RecordField> fields = new ArrayList<>(exportable.fields());
        added.forEach(one -> fields.addAll(one.fields(exportable.type())));
        return fields;
    }

    // With what other features keep about the records.
    private void some(Exportable exportable, List<UUID> ids, Viewer viewer, Consumer<Map<String, String>> rows) {
        List<Map<UUID, Map<String, String>>> more = added.stream()
                .filter(one -> !one.fields(exportable.type()).isEmpty())
                .map(one -> one.values(exportable.type(), ids))
                .toList();
        exportable.each(ids, viewer, (id, values) -> {
            Map<String, String> all = new HashMap<>(values);
            more.forEach(one -> all.putAll(one.getOrDefault(id, Map.of())));
            rows.accept(all);
        });
    }

    private void each(ListQuery list, Exportable exportable, Viewer viewer, Consumer<Map<String, String>> rows) {
        List<UUID> ids = new ArrayList<>();
        Runnable flush = () -> {
            some(exportable, ids, viewer, rows);
            ids.clear();
        };
        lists.each(list, Act.EXPORT, viewer, id -> {
            ids.add(id);
            if (ids.size() == AT_ONCE) {
                flush.run();
            }
        });
        if (!ids.isEmpty()) {
            flush.run();
        }
    }
}
