package atrium.domain.dataexchange;

import atrium.domain.dataexchange.UploadReading.Reading;
import atrium.domain.dataexchange.tables.TableOutline;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files to be imported: text tables and workbooks. */
@Component
public class ImportUploads {

    private final ImportRuns runs;
    private final Imports imports;
    private final UploadedFiles files;
    private final UploadReading reading;
    private final Importables importables;
    private final Clock clock;

    ImportUploads(
            ImportRuns runs,
            Imports imports,
            UploadedFiles files,
            UploadReading reading,
            Importables importables,
            Clock clock) {
        this.runs = runs;
        this.imports = imports;
        this.files = files;
        this.reading = reading;
        this.importables = importables;
        this.clock = clock;
    }

    /**
     * Takes a file and reads it once.
     *
     * @throws atrium.domain.dataexchange.tables.UnreadableTable when there is no table in it; nothing is kept then
     */
    public UUID upload(String type, String fileName, InputStream content, Viewer viewer) throws IOException {
        importables.require(type, viewer);
        UUID id = UuidV7.next();
        boolean kept = false;
        try {
            runs.add(run(id, type, fileName, reading.take(id, content), viewer));
            kept = true;
            return id;
        } finally {
            if (!kept) {
                files.remove(id);
            }
        }
    }

    /**
     * Reads another sheet of a workbook, as long as nothing of it was imported; what was decided before is forgotten.
     *
     * @param sheet counted from 0
     * @throws atrium.domain.dataexchange.tables.UnreadableTable when there is no table in it; all stays as it was then
     */
    @Transactional
    public void readSheet(UUID id, int sheet, Viewer viewer) throws IOException {
        ImportRun run = imports.run(id, viewer);
        Imports.requireAtRest(run);
        if (sheet < 0 || sheet >= run.sheets().size()) {
            throw new ImportNotReady();
        }
        runs.reread(id, reading.sheet(id, sheet));
    }

    private ImportRun run(UUID id, String type, String fileName, Reading read, Viewer viewer) {
        TableOutline outline = read.outline();
        return new ImportRun(
                id,
                viewer.personId(),
                type,
                fileName,
                outline.format(),
                outline.headings(),
                outline.sample(),
                read.sheets(),
                read.sheet(),
                ImportStatus.UPLOADED,
                null,
                Map.of(),
                false,
                outline.rows() + outline.brokenRows(),
                0,
                ImportCounts.NONE,
                0,
                null,
                clock.instant(),
                null,
                null);
    }
}
