package atrium.web.imports;

import atrium.domain.dataexchange.ColumnFields;
import atrium.domain.dataexchange.ColumnFields.Wanted;
import atrium.domain.dataexchange.ColumnNotAField;
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
    private final ColumnFields columns;
    private final MappingPage page;
    private final ProblemWording wording;
    private final MessageSource texts;

    MappingController(
            Imports imports, ColumnFields columns, MappingPage page, ProblemWording wording, MessageSource texts) {
        this.columns = columns;
        this.wording = wording;
        this.imports = imports;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return page.show(imports.run(id, viewer), viewer);
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
        Map<Integer, Wanted> wanted = wanted(chosen, sent);
        try {
            columns.check(id, plan, wanted, viewer);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (InvalidImportPlan invalid) {
            return page.refused(run, plan, wanted, sentence(run, invalid, viewer), viewer);
        } catch (ColumnNotAField refused) {
            return page.refused(run, plan, wanted, refused, viewer);
        }
    }

    private String sentence(ImportRun run, InvalidImportPlan invalid, Viewer viewer) {
        Object[] arguments = invalid.arguments().stream()
                .map(field -> wording.field(run.recordType(), String.valueOf(field), viewer))
                .toArray();
        return texts.getMessage(invalid.messageKey(), arguments, viewer.locale());
    }

    private static Map<Integer, Wanted> wanted(List<@Nullable String> fields, Map<String, String> sent) {
        Map<Integer, Wanted> wanted = new HashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            if (ColumnFields.NEW.equals(fields.get(column))) {
                String start = "new." + column + ".";
                wanted.put(
                        column,
                        new Wanted(sent.getOrDefault(start + "label", ""), sent.getOrDefault(start + "kind", "")));
            }
        }
        return wanted;
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
