package atrium.domain.dataexchange;

import atrium.domain.dataexchange.ExportFiles.Contents;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.WholeLists;
import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list as it is shown, with its columns in their order; each export is in the audit log. */
@Component
public class ShownExports {

    private final ListViews lists;
    private final WholeLists whole;
    private final ExportFiles files;

    ShownExports(ListViews lists, WholeLists whole, ExportFiles files) {
        this.lists = lists;
        this.whole = whole;
        this.files = files;
    }

    /**
     * How a person reads a list.
     *
     * @param heads names of its columns, in their order
     * @param currencyHead name of a column of currencies, with {0} in the place of that of the amounts before it
     * @param cells the cells of a row, see {@link atrium.domain.dataexchange.tables.TableOutput#row}
     */
    public record Words(
            List<String> heads, String currencyHead, Function<ListRow, List<? extends @Nullable Object>> cells) {}

    /**
     * Writes the records of a list that the viewer may export.
     *
     * @throws NotPermitted when these are none of the type
     */
    public void write(ListQuery list, Words words, ExportFormat format, OutputStream out, Viewer viewer)
            throws IOException {
        String type = list.definition().type().code();
        if (!viewer.may(Act.EXPORT, type)) {
            throw new NotPermitted("export " + type);
        }
        List<Boolean> money = list.columns().stream()
                .map(column -> list.definition().column(column).kind() == FieldKind.AMOUNT)
                .toList();
        Contents<ListRow> contents = new Contents<>(
                type,
                "shown",
                Exports.question(list),
                lists.countAll(list, Act.EXPORT, viewer),
                words.heads(),
                money,
                rows -> whole.each(list, Act.EXPORT, viewer, rows),
                words.cells());
        files.write(contents, format, words.currencyHead(), out, viewer);
    }
}
