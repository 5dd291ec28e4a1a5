package atrium.web.imports;

import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.ImportUploads;
import atrium.domain.dataexchange.Imports;
import atrium.domain.kernel.FileName;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lists a person's imports and takes new files. */
@Controller
@RequestMapping("/imports")
@NeedsCapability(Capability.IMPORT)
class UploadController {

    private final Imports imports;
    private final ImportUploads uploads;
    private final MessageSource texts;

    UploadController(Imports imports, ImportUploads uploads, MessageSource texts) {
        this.imports = imports;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        List<ImportLine> lines = imports.mine(viewer).stream()
                .map((ImportRun run) -> ImportLine.of(run))
                .toList();
        return new ModelAndView("imports/index").addObject("imports", lines);
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String type, Viewer viewer) {
        return form(type, null, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView upload(@RequestParam String type, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            String problem = texts.getMessage("imports.problem.no-file", null, viewer.locale());
            return form(type, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        try (InputStream content = file.getInputStream()) {
            UUID id = uploads.upload(type, FileName.of(file.getOriginalFilename()), content, viewer);
            return new ModelAndView("redirect:/imports/" + id + "/mapping");
        } catch (RuleViolation unreadable) {
            String problem = texts.getMessage(
                    unreadable.messageKey(), unreadable.arguments().toArray(), viewer.locale());
            return form(type, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    private ModelAndView form(@Nullable String type, @Nullable String problem, HttpStatus status, Viewer viewer) {
        List<Choice> types = imports.types(viewer).stream()
                .map((RecordType one) -> new Choice(
                        one.code(), texts.getMessage("record." + one.code() + ".many", null, viewer.locale())))
                .toList();
        return new ModelAndView("imports/new", status)
                .addObject(
                        "trail",
                        List.of(new MappingPage.Crumb(
                                texts.getMessage("imports.title", null, viewer.locale()), "/imports")))
                .addObject("types", types)
                .addObject(
                        "samples",
                        types.stream()
                                .filter(one ->
                                        imports.sample(one.value(), viewer).isPresent())
                                .toList())
                .addObject(
                        "type", type == null && !types.isEmpty() ? types.get(0).value() : type)
                .addObject("problem", problem);
    }

    /** One choice of a select. */
    record Choice(String value, String text) {}
}
