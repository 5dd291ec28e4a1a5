package atrium.web.imports;

import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.identity.Roles;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Importable.Setting;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is decided about the whole file, each as a field of the form. */
@Component
class SettingFields {

    private final Imports imports;
    private final Currencies currencies;
    private final Roles roles;
    private final MessageSource texts;

    SettingFields(Imports imports, Currencies currencies, Roles roles, MessageSource texts) {
        this.imports = imports;
        this.currencies = currencies;
        this.roles = roles;
        this.texts = texts;
    }

    /** What the settings are until somebody decides. */
    Map<String, String> usual(ImportRun run, Viewer viewer) {
        Map<String, String> usual = new HashMap<>();
        for (Setting setting : imports.settings(run.id(), viewer)) {
            String value = switch (setting.kind()) {
                case TEXT -> text(setting, ".usual", viewer);
                case ROLE -> null;
                case CURRENCY -> currencies.base();
                case ZONE -> viewer.zone().getId();
            };
            if (value != null) {
                usual.put(setting.key(), value);
            }
        }
        return usual;
    }

    List<SettingField> of(ImportRun run, ImportPlan plan, Viewer viewer) {
        return imports.settings(run.id(), viewer).stream()
                .map(setting -> new SettingField(
                        setting.key(),
                        String.valueOf(text(setting, "", viewer)),
                        text(setting, ".help", viewer),
                        plan.settings().get(setting.key()),
                        choices(setting, viewer)))
                .toList();
    }

    private @Nullable String text(Setting setting, String what, Viewer viewer) {
        return texts.getMessage("import.setting." + setting.key() + what, null, null, viewer.locale());
    }

    private List<Option> choices(Setting setting, Viewer viewer) {
        return switch (setting.kind()) {
            case TEXT -> List.of();
            case ROLE -> roles(viewer);
            case CURRENCY ->
                currencies.active().stream().map(code -> new Option(code, code)).toList();
            case ZONE ->
                Choices.zones(viewer.zone().getId()).stream()
                        .map(zone -> new Option(zone.value(), zone.text()))
                        .toList();
        };
    }

    private List<Option> roles(Viewer viewer) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.getMessage("import.setting.no-role", null, viewer.locale())));
        roles.all().forEach(role -> options.add(new Option(role.id().toString(), role.name())));
        return options;
    }

    /** What holds for the whole file; typed where there are no choices. */
    record SettingField(
            String key,
            String label,
            @Nullable String help,
            @Nullable String value,
            List<Option> choices) {}

    /** One choice of a select. */
    record Option(String value, String text) {}
}
