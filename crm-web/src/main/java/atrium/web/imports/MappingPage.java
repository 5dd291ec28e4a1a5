package atrium.web.imports;

import atrium.domain.dataexchange.ColumnFields.Wanted;
import atrium.domain.dataexchange.ColumnNotAField;
import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.Imports;
import atrium.domain.dataexchange.SuggestedMapping;
import atrium.domain.organization.People;
import atrium.domain.records.Importable.Decision;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.imports.SettingFields.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final SettingFields settings;
    private final NewFields newFields;
    private final ProblemWording wording;
    private final Problems problems;

    MappingPage(
            Imports imports,
            People people,
            SettingFields settings,
            NewFields newFields,
            ProblemWording wording,
            Problems problems) {
        this.newFields = newFields;
        this.imports = imports;
        this.people = people;
        this.settings = settings;
        this.wording = wording;
        this.problems = problems;
    }

    /** The page as the wizard comes to it. */
    ModelAndView show(ImportRun run, Viewer viewer) {
        return show(run, null, Map.of(), null, HttpStatus.OK, viewer);
    }

    /**
     * The page with the sentence why something was refused.
     *
     * @param sent what the person decided; null to begin with suggestions
     * @param wanted the fields that columns shall become
     */
    ModelAndView refused(
            ImportRun run, @Nullable ImportPlan sent, Map<Integer, Wanted> wanted, String problem, Viewer viewer) {
        return show(run, sent, wanted, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    /** The page with the sentence why a column can't become the field that was chosen. */
    ModelAndView refused(
            ImportRun run,
            @Nullable ImportPlan sent,
            Map<Integer, Wanted> wanted,
            ColumnNotAField refused,
            Viewer viewer) {
        String heading = run.headings().get(refused.column());
        String why = String.join(
                " ", problems.sentences(refused.why(), viewer.locale()).values());
        return refused(run, sent, wanted, heading + ": " + why, viewer);
    }

    private ModelAndView show(
            ImportRun run,
            @Nullable ImportPlan sent,
            Map<Integer, Wanted> wanted,
            @Nullable String problem,
            HttpStatus status,
            Viewer viewer) {
        ImportPlan plan = sent == null ? Objects.requireNonNullElseGet(run.plan(), () -> suggested(run, viewer)) : sent;
        ModelAndView page = new ModelAndView("imports/mapping", status);
        page.addObject("run", run);
        page.addObject("trail", List.of(new Crumb(wording.title(viewer), "/imports")));
        page.addObject("plan", plan);
        page.addObject("problem", problem);
        page.addObject("source", imports.source(run.id(), viewer).orElse(null));
        page.addObject("columns", columns(run, plan, imports.labels(run, viewer)));
        page.addObject("fields", fields(run, viewer));
        page.addObject("making", newFields.offer(run, plan, wanted, viewer));
        page.addObject("identities", identities(run, viewer));
        page.addObject("people", people.active());
        page.addObject("owner", plan.owner());
        page.addObject("settings", settings.of(run, plan, viewer));
        page.addObject("decisions", decisions(run, viewer));
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
                decisions(run, viewer).contains(Decision.ACCOUNTS.name()),
                settings.usual(run, viewer),
                viewer.personId());
    }

    private static List<Column> columns(ImportRun run, ImportPlan plan, Map<Integer, Integer> labels) {
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
            Integer labelled = labels.get(at);
            columns.add(new Column(
                    run.headings().get(at),
                    samples,
                    field,
                    labelled == null ? null : run.headings().get(labelled)));
        }
        return columns;
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell;
    }

    private List<Option> fields(ImportRun run, Viewer viewer) {
        return imports.fields(run.id(), viewer).stream()
                .map(RecordField::key)
                .map(key -> option(run, key, viewer))
                .toList();
    }

    private Set<String> decisions(ImportRun run, Viewer viewer) {
        return imports.decisions(run.id(), viewer).stream().map(Decision::name).collect(Collectors.toSet());
    }

    private List<Option> identities(ImportRun run, Viewer viewer) {
        return imports.identities(run.id(), viewer).stream()
                .map(key -> option(run, key, viewer))
                .toList();
    }

    private Option option(ImportRun run, String key, Viewer viewer) {
        return new Option(key, wording.field(run.recordType(), key, viewer));
    }

    /**
     * A column of the file.
     *
     * @param labels heading of the column whose values it labels; null when it labels none
     */
    record Column(
            String heading,
            List<String> samples,
            @Nullable String field,
            @Nullable String labels) {}

    /** A page above this one. */
    record Crumb(String text, String href) {}
}
