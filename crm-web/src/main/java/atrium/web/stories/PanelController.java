package atrium.web.stories;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves one panel of a record's page. */
@Controller
class PanelController {

    private final List<RecordPanel> panels;
    private final RecordTypes types;
    private final RecordAccess access;

    PanelController(List<RecordPanel> panels, RecordTypes types, RecordAccess access) {
        this.panels = panels;
        this.types = types;
        this.access = access;
    }

    @ForSignedIn
    @GetMapping("/panels/{type}/{id}/{key}")
    String panel(
            @PathVariable String type, @PathVariable UUID id, @PathVariable String key, Model model, Viewer viewer) {
        RecordRef ref = new RecordRef(type, id);
        RecordType known = types.of(type).orElseThrow(() -> new UnknownRecord(ref));
        access.require(known, id, Act.READ, viewer);
        RecordPanel panel = panels.stream()
                .filter(candidate ->
                        candidate.key().equals(key) && candidate.types().contains(type))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(ref));
        Optional<Object> content = panel.content(ref, viewer);
        content.ifPresent(shown -> model.addAttribute("panel", shown));
        return content.isPresent() ? panel.view() : "customers/_panels :: absent";
    }
}
