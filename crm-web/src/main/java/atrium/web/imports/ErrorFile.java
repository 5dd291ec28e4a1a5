package atrium.web.imports;

import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.ImportProblem;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.records.Viewer;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the rows that were not brought in as a file with the same columns, and the reason behind each. */
@Component
class ErrorFile {

    private final Imports imports;
    private final ProblemWording wording;

    ErrorFile(Imports imports, ProblemWording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    void write(ImportRun run, OutputStream out, Viewer viewer) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // Spreadsheets take a file without this mark for an older encoding.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> head = new ArrayList<>(run.headings());
            head.add(wording.rowHeading(viewer));
            head.add(wording.reasonHeading(viewer));
            csv.writeRecord(head.stream().map(Exports::cell).toList());
            imports.eachProblem(run.id(), viewer, problem -> csv.writeRecord(line(run, problem, viewer)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private List<String> line(ImportRun run, ImportProblem problem, Viewer viewer) {
        List<String> cells = new ArrayList<>(problem.cells());
        while (cells.size() < run.headings().size()) {
            cells.add("");
        }
        List<String> line = new ArrayList<>(cells.subList(0, run.headings().size()));
        line.add(String.valueOf(problem.number()));
        line.add(wording.say(run, problem, viewer));
        return line.stream().map(Exports::cell).toList();
    }
}
