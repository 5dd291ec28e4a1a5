package atrium.web.imports;

import atrium.domain.dataexchange.ImportUploads;
import atrium.domain.dataexchange.Imports;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Chooses the sheet of a workbook that is imported. */
@Controller
@RequestMapping("/imports/{id}/sheet")
@NeedsCapability(Capability.IMPORT)
class SheetController {

    private final Imports imports;
    private final ImportUploads uploads;
    private final MappingPage page;
    private final MessageSource texts;

    SheetController(Imports imports, ImportUploads uploads, MappingPage page, MessageSource texts) {
        this.imports = imports;
        this.uploads = uploads;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping
    ModelAndView read(@PathVariable UUID id, @RequestParam int sheet, Viewer viewer) throws IOException {
        try {
            uploads.readSheet(id, sheet, viewer);
            return new ModelAndView("redirect:/imports/" + id + "/mapping");
        } catch (RuleViolation unreadable) {
            String problem = texts.getMessage(
                    unreadable.messageKey(), unreadable.arguments().toArray(), viewer.locale());
            return page.refused(imports.run(id, viewer), null, Map.of(), problem, viewer);
        }
    }
}
