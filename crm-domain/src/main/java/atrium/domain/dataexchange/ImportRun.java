package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.TableFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param sheets names of a workbook's sheets; none for other files
 * @param sheet the one that is imported, counted from 0
 * @param plan null until the person decided
 * @param meanings what values mean, by field and value in lower case; empty when they are to be left out
 * @param staged whether all rows stand in the database, so that the file is not needed any more
 * @param total rows of the file
 * @param position number of the last row that was dealt with
 * @param reverted records that were put back or removed when the import was taken back
 * @param problem message key of why it failed
 */
public record ImportRun(
        UUID id,
        UUID personId,
        String recordType,
        String fileName,
        TableFormat format,
        List<String> headings,
        List<List<String>> sample,
        List<String> sheets,
        int sheet,
        ImportStatus status,
        @Nullable ImportPlan plan,
        Map<String, Map<String, String>> meanings,
        boolean staged,
        long total,
        long position,
        ImportCounts counts,
        long reverted,
        @Nullable String problem,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Rows dealt with so far. */
    public long done() {
        return counts.created() + counts.updated() + counts.unchanged() + counts.skipped() + counts.failed();
    }
}
