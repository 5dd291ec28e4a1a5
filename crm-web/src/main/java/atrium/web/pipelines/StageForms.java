package atrium.web.pipelines;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.EntryCriteria;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKind;
import atrium.sales.pipelines.StageText;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.records.FieldNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The form of a stage. */
@Component
class StageForms {

    // Always there, or told by where the deal is.
    private static final Set<String> NEVER_MISSING = Set.of("name", "pipeline", "stage", "valueCurrency");

    private final RecordType deals;
    private final FieldNames names;
    private final Problems problems;
    private final MessageSource texts;

    StageForms(RecordTypes types, FieldNames names, Problems problems, MessageSource texts) {
        this.deals = types.of("deal").orElseThrow();
        this.names = names;
        this.problems = problems;
        this.texts = texts;
    }

    /** Keys of the fields of a deal that a stage can demand. */
    List<String> demandable() {
        return deals.fields().stream()
                .map(RecordField::key)
                .filter(key -> !NEVER_MISSING.contains(key))
                .toList();
    }

    FieldEdit typed(MultiValueMap<String, String> sent, StageKind kind) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (RecordField field : StageText.fields(kind, demandable())) {
            String key = field.key();
            List<String> values = sent.getOrDefault(key, List.of());
            now.put(key, values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining("\n")));
            String before = sent.getFirst("was." + key);
            if (before != null) {
                was.put(key, before);
            }
        }
        return new FieldEdit(was, now);
    }

    ModelAndView refused(
            Pipeline pipeline, @Nullable Stage stage, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        return of(
                PipelineForms.status(refused),
                pipeline,
                stage,
                PipelineForms.again(edit, refused),
                problems.sentences(refused, viewer.locale()),
                viewer);
    }

    /** @param stage null for a new one */
    ModelAndView of(
            HttpStatus status,
            Pipeline pipeline,
            @Nullable Stage stage,
            FieldEdit edit,
            Map<String, String> errors,
            Viewer viewer) {
        StageKind kind = stage == null ? StageKind.OPEN : stage.kind();
        Map<String, String> was = new HashMap<>();
        if (stage != null) {
            StageText.fields(kind, demandable())
                    .forEach(field -> was.put(field.key(), edit.was().getOrDefault(field.key(), "")));
        }
        return new ModelAndView("admin/pipelines/stage", status)
                .addObject("pipeline", pipeline)
                .addObject("stage", stage)
                .addObject("open", kind == StageKind.OPEN)
                .addObject("values", edit.now())
                .addObject("was", was)
                .addObject("errors", errors)
                .addObject(
                        "demanded",
                        Set.copyOf(edit.now()
                                .getOrDefault("requiredFields", "")
                                .lines()
                                .toList()))
                .addObject(
                        "fields",
                        demandable().stream()
                                .map(key -> new Choice(key, names.name("deal", key, viewer.locale())))
                                .toList())
                .addObject("activities", choices("pipelines.activity.", EntryCriteria.ACTIVITIES, viewer))
                .addObject("files", choices("pipelines.file.", EntryCriteria.FILES, viewer));
    }

    private List<Choice> choices(String key, List<String> codes, Viewer viewer) {
        return codes.stream()
                .map(code -> new Choice(code, texts.getMessage(key + code, null, viewer.locale())))
                .toList();
    }
}
