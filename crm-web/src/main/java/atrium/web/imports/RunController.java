package atrium.web.imports;

import atrium.domain.dataexchange.ColumnNotAField;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.security.ProofGate;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Dry run, progress and report of an import. */
@Controller
@RequestMapping("/imports/{id}")
@NeedsCapability(Capability.IMPORT)
class RunController {

    private static final int PROBLEMS_SHOWN = 50;

    private final Imports imports;
    private final ReportPage page;
    private final ErrorFile errorFile;
    private final MappingPage mapping;
    private final ProofGate proof;
    private final Toasts toasts;

    RunController(
            Imports imports,
            ReportPage page,
            ErrorFile errorFile,
            MappingPage mapping,
            ProofGate proof,
            Toasts toasts) {
        this.imports = imports;
        this.page = page;
        this.errorFile = errorFile;
        this.mapping = mapping;
        this.proof = proof;
        this.toasts = toasts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        page.fill(model, run, imports.problems(id, PROBLEMS_SHOWN + 1, viewer), PROBLEMS_SHOWN, viewer);
        return "imports/show";
    }

    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Model model, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        page.fill(model, run, imports.problems(id, PROBLEMS_SHOWN + 1, viewer), PROBLEMS_SHOWN, viewer);
        return "imports/_report :: report";
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        // A file of people can give them other mail addresses, to which new passwords are sent.
        if (imports.run(id, viewer).recordType().equals("person") && proof.isDue(viewer, request)) {
            return new ModelAndView("redirect:" + ProofGate.question("/imports/" + id));
        }
        try {
            imports.start(id, viewer);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (ColumnNotAField gone) {
            return mapping.refused(imports.run(id, viewer), null, Map.of(), gone, viewer);
        }
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        String file = imports.run(id, viewer).fileName();
        imports.discard(id, viewer);
        toasts.show(Toast.done("imports.discarded", file), request);
        return "redirect:/imports";
    }

    @GetMapping("/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        String disposition = ContentDisposition.attachment()
                .filename(
                        "errors-"
                                + run.fileName()
                                        .replaceAll("[^\\p{L}\\p{N}._-]", "_")
                                        .replaceFirst("\\.csv$", "") + ".csv",
                        java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out -> errorFile.write(run, out, viewer));
    }
}
