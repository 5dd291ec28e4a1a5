package atrium.web.imports;

import atrium.domain.dataexchange.ImportValues;
import atrium.domain.dataexchange.ImportValues.Meaning;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what values mean that no field knows, and lets all rows be checked again. */
@Controller
@RequestMapping("/imports/{id}/values")
@NeedsCapability(Capability.IMPORT)
class ValuesController {

    private static final String UNDECIDED = "?";

    private final ImportValues values;

    ValuesController(ImportValues values) {
        this.values = values;
    }

    // A value may hold commas, at which Spring would part a list of its own.
    @PostMapping
    String decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        List<String> fields = sent.getOrDefault("field", List.of());
        List<String> typed = sent.getOrDefault("typed", List.of());
        List<String> meanings = sent.getOrDefault("meaning", List.of());
        List<Meaning> decided = new ArrayList<>();
        for (int at = 0; at < Math.min(meanings.size(), Math.min(fields.size(), typed.size())); at++) {
            if (!meanings.get(at).equals(UNDECIDED)) {
                decided.add(new Meaning(fields.get(at), typed.get(at), meanings.get(at)));
            }
        }
        values.decide(id, decided, viewer);
        return "redirect:/imports/" + id;
    }
}
