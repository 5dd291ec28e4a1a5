package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.TableFile;
import atrium.domain.dataexchange.tables.TableFormat;
import atrium.domain.dataexchange.tables.TableOutline;
import atrium.domain.dataexchange.tables.VisitingCards;
import atrium.domain.dataexchange.tables.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads uploaded files once, making text tables of those that are none. */
@Component
class UploadReading {

    private final UploadedFiles files;

    UploadReading(UploadedFiles files) {
        this.files = files;
    }

    /** Stores and reads a file; of a workbook the first sheet in which something stands. */
    Reading take(UUID id, InputStream content) throws IOException {
        Path original = files.store(id, content);
        if (VisitingCards.are(original)) {
            new VisitingCards(original).write(files.of(id));
            return new Reading(new TableFile(files.of(id)).outline(TableFormat.OURS), List.of(), 0);
        }
        if (!Workbook.is(original)) {
            files.isTable(id, original);
            return new Reading(new TableFile(files.of(id)).outline(), List.of(), 0);
        }
        Workbook workbook = new Workbook(files.original(id));
        return sheet(id, workbook, workbook.firstFilled());
    }

    /** Reads another sheet of an uploaded workbook. */
    Reading sheet(UUID id, int sheet) throws IOException {
        return sheet(id, new Workbook(files.original(id)), sheet);
    }

    private Reading sheet(UUID id, Workbook workbook, int sheet) throws IOException {
        Path written = files.beside(id);
        try {
            workbook.write(sheet, written);
            Reading reading = new Reading(new TableFile(written).outline(TableFormat.OURS), workbook.sheets(), sheet);
            files.isTable(id, written);
            return reading;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * What a file was found to hold.
     *
     * @param sheets names of a workbook's sheets; none for other files
     * @param sheet the one that was read, counted from 0
     */
    record Reading(TableOutline outline, List<String> sheets, int sheet) {}
}
