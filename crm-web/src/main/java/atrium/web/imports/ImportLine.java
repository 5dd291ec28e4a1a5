package atrium.web.imports;

import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.ImportStatus;
import java.time.Instant;

/** An import on one line of the list. */
record ImportLine(
        String href, String fileName, String type, String status, String meaning, long total, long failed, Instant at) {

    static ImportLine of(ImportRun run) {
        String href = "/imports/" + run.id() + (run.status() == ImportStatus.UPLOADED ? "/mapping" : "");
        return new ImportLine(
                href,
                run.fileName(),
                "record." + run.recordType() + ".many",
                "imports.status." + run.status(),
                meaning(run),
                run.total(),
                run.counts().failed(),
                run.uploadedAt());
    }

    private static String meaning(ImportRun run) {
        return switch (run.status()) {
            case DONE -> run.counts().failed() == 0 ? "good" : "warn";
            case FAILED -> "bad";
            case CHECKING, RUNNING, REVERTING -> "info";
            case UPLOADED, CHECKED, REVERTED -> "neutral";
        };
    }
}
