package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.TableFormat;
import atrium.domain.records.Importable.Plan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param position how far it has come; grows with each chunk of rows, and means something to the import only
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

    /** How its rows are brought in, by what the person decided. */
    Plan bringing(Instant began) {
        ImportPlan decided = Objects.requireNonNull(plan);
        Map<String, String> defaults = new HashMap<>(decided.settings());
        if (decided.owner() != null) {
            defaults.put("owner", decided.owner().toString());
        }
        return new Plan(
                id,
                decided.identity(),
                decided.create(),
                decided.update(),
                decided.skipLookalikes(),
                decided.makeAccounts(),
                began,
                defaults);
    }
}
