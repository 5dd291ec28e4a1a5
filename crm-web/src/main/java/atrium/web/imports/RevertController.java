package atrium.web.imports;

import atrium.domain.dataexchange.ImportReverts;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Stops an import, and takes it back. */
@Controller
@RequestMapping("/imports/{id}")
@NeedsCapability(Capability.IMPORT)
class RevertController {

    private final ImportReverts reverts;

    RevertController(ImportReverts reverts) {
        this.reverts = reverts;
    }

    @PostMapping("/stop")
    String stop(@PathVariable UUID id, Viewer viewer) {
        reverts.stop(id, viewer);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/revert")
    String revert(@PathVariable UUID id, Viewer viewer) {
        reverts.revert(id, viewer);
        return "redirect:/imports/" + id;
    }
}
