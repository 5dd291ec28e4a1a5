package atrium.web.imports;

import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.dataexchange.SuggestedMapping;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.People;
import atrium.domain.records.Importable.Setting;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the mapping page: each column with samples of its cells and the field it goes into. */
@Component
class MappingPage {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final Imports imports;
    private final People people;
    private final Currencies currencies;
    private final MessageSource texts;

    MappingPage(Imports imports, People people, Currencies currencies, MessageSource texts) {
        this.imports = imports;
        this.people = people;
        this.currencies = currencies;
        this.texts = texts;
    }

    /**
     * @param sent what the person decided, when it was refused; null to begin with suggestions
     * @param problem why it was refused
     */
    ModelAndView show(
            ImportRun run, @Nullable ImportPlan sent, @Nullable String problem, HttpStatus status, Viewer viewer) {
        ImportPlan plan = sent == null ? Objects.requireNonNullElseGet(run.plan(), () -> suggested(run, viewer)) : sent;
        ModelAndView page = new ModelAndView("imports/mapping", status);
        page.addObject("run", run);
        page.addObject(
                "trail", List.of(new Crumb(texts.getMessage("imports.title", null, viewer.locale()), "/imports")));
        page.addObject("plan", plan);
        page.addObject("problem", problem);
        page.addObject("source", imports.source(run.id(), viewer).orElse(null));
        page.addObject("columns", columns(run, plan));
        page.addObject("fields", fields(run, viewer));
        page.addObject("identities", identities(run, viewer));
        page.addObject("people", people.active());
        page.addObject("owner", plan.owner());
        page.addObject("settings", settings(run, plan, viewer));
        page.addObject("namesAccounts", imports.namesAccounts(run.id(), viewer));
        return page;
    }

    private ImportPlan suggested(ImportRun run, Viewer viewer) {
        List<@Nullable String> fields = new ArrayList<>();
        imports.suggestions(run.id(), viewer).forEach((SuggestedMapping one) -> fields.add(one.field()));
        Set<String> used = fields.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        String identity = imports.identities(run.id(), viewer).stream()
                .filter(used::contains)
                .findFirst()
                .orElse(null);
        return new ImportPlan(
                fields,
                identity,
                true,
                true,
                false,
                imports.namesAccounts(run.id(), viewer),
                Map.of("currency", currencies.base(), "zone", viewer.zone().getId()),
                viewer.personId());
    }

    private static List<Column> columns(ImportRun run, ImportPlan plan) {
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < run.headings().size(); at++) {
            int column = at;
            List<String> samples = run.sample().stream()
                    .map(cells -> cells.get(column).strip())
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .map(MappingPage::shortened)
                    .toList();
            String field = at < plan.fields().size() ? plan.fields().get(at) : null;
            columns.add(new Column(run.headings().get(at), samples, field));
        }
        return columns;
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell;
    }

    private List<Option> fields(ImportRun run, Viewer viewer) {
        return imports.fields(run.id(), viewer).stream()
                .map(RecordField::key)
                .map(key -> option(key, viewer))
                .toList();
    }

    private List<Option> identities(ImportRun run, Viewer viewer) {
        return imports.identities(run.id(), viewer).stream()
                .map(key -> option(key, viewer))
                .toList();
    }

    private List<SettingField> settings(ImportRun run, ImportPlan plan, Viewer viewer) {
        return imports.settings(run.id(), viewer).stream()
                .map(setting -> new SettingField(
                        setting.key(),
                        texts.getMessage("import.setting." + setting.key(), null, viewer.locale()),
                        plan.settings().get(setting.key()),
                        choices(setting, viewer)))
                .toList();
    }

    private List<Option> choices(Setting setting, Viewer viewer) {
        return switch (setting.kind()) {
            case TEXT -> List.of();
            case CURRENCY ->
                currencies.active().stream().map(code -> new Option(code, code)).toList();
            case ZONE ->
                Choices.zones(viewer.zone().getId()).stream()
                        .map(zone -> new Option(zone.value(), zone.text()))
                        .toList();
        };
    }

    private Option option(String key, Viewer viewer) {
        return new Option(key, texts.getMessage("field." + key, null, viewer.locale()));
    }

    /** A column of the file. */
    record Column(
            String heading, List<String> samples, @Nullable String field) {}

    /** What holds for the whole file; typed where there are no choices. */
    record SettingField(String key, String label, @Nullable String value, List<Option> choices) {}

    /** A page above this one. */
    record Crumb(String text, String href) {}

    /** One choice of a select. */
    record Option(String value, String text) {}
}
