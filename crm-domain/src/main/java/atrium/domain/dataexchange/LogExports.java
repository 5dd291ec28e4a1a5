package atrium.domain.dataexchange;

import atrium.domain.audit.ChangeLog;
import atrium.domain.audit.LogQuery;
import atrium.domain.audit.LoggedChange;
import atrium.domain.dataexchange.ExportFiles.Contents;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes entries of the log of changes as a file, and that is in the log, too. */
@Component
public class LogExports {

    /** What an export of the log is told to be of. */
    public static final String TYPE = "history";

    private final ChangeLog log;
    private final ExportFiles files;

    LogExports(ChangeLog log, ExportFiles files) {
        this.log = log;
        this.files = files;
    }

    /**
     * How a person reads the log.
     *
     * @param heads names of its columns
     * @param cells the cells of some entries, row by row
     */
    public record Words(
            List<String> heads, Function<List<LoggedChange>, List<List<? extends @Nullable Object>>> cells) {}

    /** @param question the query as the address of its page has it */
    public void write(
            LogQuery query, String question, Words words, ExportFormat format, OutputStream out, Viewer viewer)
            throws IOException {
        Contents<List<? extends @Nullable Object>> contents = new Contents<>(
                TYPE,
                "shown",
                question,
                log.count(query, viewer),
                words.heads(),
                words.heads().stream().map(head -> false).toList(),
                rows -> log.each(
                        query, viewer, some -> words.cells().apply(some).forEach(rows)),
                Function.identity());
        files.write(contents, format, "", out, viewer);
    }
}
