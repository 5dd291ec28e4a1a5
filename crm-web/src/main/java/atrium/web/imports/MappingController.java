package atrium.web.imports;

import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.dataexchange.InvalidImportPlan;
import atrium.domain.records.Capability;
import atrium.domain.records.Importable.Setting;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The step of the wizard where columns get their fields. */
@Controller
@RequestMapping("/imports/{id}/mapping")
@NeedsCapability(Capability.IMPORT)
class MappingController {

    private static final int LONGEST_SETTING = 100;

    private final Imports imports;
    private final MappingPage page;
    private final ProblemWording wording;
    private final MessageSource texts;

    MappingController(Imports imports, MappingPage page, ProblemWording wording, MessageSource texts) {
        this.wording = wording;
        this.imports = imports;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return page.show(imports.run(id, viewer), null, null, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam(name = "field") List<String> fields,
            @RequestParam String identity,
            @RequestParam(defaultValue = "false") boolean create,
            @RequestParam(defaultValue = "false") boolean update,
            @RequestParam(defaultValue = "false") boolean skipLookalikes,
            @RequestParam(defaultValue = "false") boolean makeAccounts,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam Map<String, String> sent,
            Viewer viewer) {
        List<@Nullable String> chosen = new ArrayList<>();
        fields.forEach(field -> chosen.add(field.isBlank() ? null : field));
        ImportPlan plan = new ImportPlan(
                chosen,
                identity.isBlank() ? null : identity,
                create,
                update,
                skipLookalikes,
                makeAccounts,
                settings(id, sent, viewer),
                owner);
        ImportRun run = imports.run(id, viewer);
        try {
            imports.check(id, plan, viewer);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (InvalidImportPlan invalid) {
            Object[] arguments = invalid.arguments().stream()
                    .map(field -> wording.field(run.recordType(), String.valueOf(field), viewer))
                    .toArray();
            String problem = texts.getMessage(invalid.messageKey(), arguments, viewer.locale());
            return page.show(run, plan, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    private Map<String, String> settings(UUID id, Map<String, String> sent, Viewer viewer) {
        Map<String, String> settings = new HashMap<>();
        for (Setting setting : imports.settings(id, viewer)) {
            String value = sent.getOrDefault("setting." + setting.key(), "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST_SETTING) {
                settings.put(setting.key(), value);
            }
        }
        return settings;
    }
}
