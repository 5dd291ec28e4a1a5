package atrium.domain.dataexchange;

import atrium.domain.customfields.CustomFields;
import atrium.domain.dataexchange.ExportFiles.Contents;
import atrium.domain.dataexchange.cells.Formulas;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.AddedFields;
import atrium.domain.records.Exportable;
import atrium.domain.records.FieldKind;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.WholeExport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the records of a list, or all of a type that has none, as a file that the import of the same type takes; each
 * export is in the audit log.
 */
@Component
public class Exports {

    /** Before the question of an export of rows that were chosen by hand. */
    public static final String CHOSEN = "chosen?";

    private static final int AT_ONCE = 1000;

    private final List<Exportable> exportables;
    private final List<WholeExport> wholes;
    private final List<AddedFields> added;
    private final CustomFields customFields;
    private final ListViews lists;
    private final ExportFiles files;

    Exports(
            List<Exportable> exportables,
            List<WholeExport> wholes,
            List<AddedFields> added,
            CustomFields customFields,
            ListViews lists,
            ExportFiles files) {
        this.exportables = List.copyOf(exportables);
        this.wholes = List.copyOf(wholes);
        this.added = List.copyOf(added);
        this.customFields = customFields;
        this.lists = lists;
        this.files = files;
    }

    /** A text as it may stand in a file that people open with a spreadsheet, which computes nothing of it. */
    public static String cell(String text) {
        return Formulas.disarmed(text);
    }

    /** Record types whose lists can be exported. */
    public List<RecordType> types() {
        return exportables.stream().map(Exportable::type).toList();
    }

    /** Writes the records of a list that the viewer may export, in its order, with headings that the import knows. */
    public void write(ListQuery list, ExportFormat format, OutputStream out, Viewer viewer) throws IOException {
        String type = list.definition().type().code();
        Exportable exportable = exportables.stream()
                .filter(one -> one.type().code().equals(type) && viewer.may(Act.EXPORT, type))
                .findFirst()
                .orElseThrow(() -> new NotPermitted("export " + type));
        long count = lists.countAll(list, Act.EXPORT, viewer);
        write(
                type,
                question(list),
                count,
                fields(exportable, viewer),
                rows -> each(list, exportable, viewer, rows),
                format,
                out,
                viewer);
    }

    /** Writes all records of a type that has no list, in the same form, as text with commas. */
    public void writeWhole(String type, OutputStream out, Viewer viewer) throws IOException {
        WholeExport whole = wholes.stream()
                .filter(one -> one.type().code().equals(type) && one.openTo(viewer))
                .findFirst()
                .orElseThrow(() -> new NotPermitted("export " + type));
        write(type, "", whole.count(), whole.fields(), whole::each, ExportFormat.CSV, out, viewer);
    }

    /** What a list asks for, as its address has it; of rows that were chosen by hand it says so first. */
    static String question(ListQuery list) {
        String parts = list.parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return list.among() == null ? parts : CHOSEN + parts;
    }

    private void write(
            String type,
            String question,
            long count,
            List<RecordField> fields,
            Consumer<Consumer<Map<String, String>>> rows,
            ExportFormat format,
            OutputStream out,
            Viewer viewer)
            throws IOException {
        Contents<Map<String, String>> contents = new Contents<>(
                type,
                "whole",
                question,
                count,
                fields.stream().map(RecordField::key).toList(),
                fields.stream().map(field -> false).toList(),
                rows,
                values -> cells(fields, values, format));
        files.write(contents, format, "", out, viewer);
    }

    private static List<@Nullable Object> cells(
            List<RecordField> fields, Map<String, String> values, ExportFormat format) {
        List<@Nullable Object> cells = new ArrayList<>(fields.size());
        for (RecordField field : fields) {
            cells.add(cell(field, values.get(field.key()), format));
        }
        return cells;
    }

    // Text with commas stays as the import reads it to the last sign.
    private static @Nullable Object cell(RecordField field, @Nullable String text, ExportFormat format) {
        if (field.kind() == FieldKind.CHOICES) {
            return text == null ? null : text.replace("\n", "; ");
        }
        return format == ExportFormat.CSV ? text : TypedCell.of(field.kind(), text);
    }

    private List<RecordField> fields(Exportable exportable, Viewer viewer) {
        List<RecordField> fields = new ArrayList<>(exportable.fields());
        added.forEach(one -> fields.addAll(one.fields(exportable.type())));
        fields.removeIf(field -> !viewer.sees(exportable.type().code(), field.key()));
        return fields;
    }

    // With what other features keep about the records.
    private void some(Exportable exportable, List<UUID> ids, Viewer viewer, Consumer<Map<String, String>> rows) {
        List<Map<UUID, Map<String, String>>> more = added.stream()
                .filter(one -> !one.fields(exportable.type()).isEmpty())
                .map(one -> one.values(exportable.type(), ids))
                .toList();
        List<Map<String, String>> found = new ArrayList<>();
        exportable.each(ids, viewer, (id, values) -> {
            more.forEach(one -> values.putAll(one.getOrDefault(id, Map.of())));
            found.add(values);
        });
        customFields.of(exportable.type().code()).say(found, viewer);
        found.forEach(rows);
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
