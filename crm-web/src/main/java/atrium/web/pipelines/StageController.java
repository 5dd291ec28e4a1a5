package atrium.web.pipelines;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.PipelineKeeping;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKeeping;
import atrium.sales.pipelines.StageKind;
import atrium.sales.pipelines.StageStillInUse;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds stages to a pipeline, changes, orders and removes them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/pipelines/{code}/stages")
class StageController {

    private final Pipelines pipelines;
    private final StageKeeping keeping;
    private final StageForms forms;
    private final Toasts toasts;

    StageController(Pipelines pipelines, StageKeeping keeping, StageForms forms, Toasts toasts) {
        this.pipelines = pipelines;
        this.keeping = keeping;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code, Viewer viewer) {
        return forms.of(
                HttpStatus.OK,
                pipeline(code),
                null,
                new FieldEdit(Map.of(), Map.of("stageProbability", "50")),
                Map.of(),
                viewer);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Pipeline pipeline = pipeline(code);
        FieldEdit typed = forms.typed(sent, StageKind.OPEN);
        try {
            keeping.add(code, typed.now(), forms.demandable(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(pipeline, null, typed, refused, viewer);
        }
        return saved(code, Toast.done("pipelines.stage.added"), request);
    }

    @GetMapping("/{stage}")
    ModelAndView filled(@PathVariable String code, @PathVariable String stage, Viewer viewer) {
        Stage stored = stage(code, stage);
        Map<String, String> values = StageKeeping.text(stored);
        return forms.of(HttpStatus.OK, pipeline(code), stored, new FieldEdit(values, values), Map.of(), viewer);
    }

    @PostMapping("/{stage}")
    ModelAndView edit(
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Stage stored = stage(code, stage);
        FieldEdit typed = forms.typed(sent, stored.kind());
        try {
            keeping.edit(stage, typed, forms.demandable(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(pipeline(code), stored, typed, refused, viewer);
        }
        return saved(code, Toast.done("toast.saved"), request);
    }

    @PostMapping("/{stage}/place")
    String place(@PathVariable String code, @PathVariable String stage, @RequestParam String to, Viewer viewer) {
        stage(code, stage);
        keeping.order(
                code,
                PipelineForms.moved(
                        pipeline(code).open().stream().map(Stage::code).toList(), stage, to),
                viewer);
        return "redirect:" + PipelineController.address(code);
    }

    @PostMapping("/{stage}/removal")
    ModelAndView remove(
            @PathVariable String code, @PathVariable String stage, HttpServletRequest request, Viewer viewer) {
        Stage gone = stage(code, stage);
        try {
            keeping.remove(stage, viewer);
        } catch (StageStillInUse used) {
            return saved(code, Toast.failed("pipeline.problem.stage-in-use", gone.name()), request);
        }
        return saved(code, Toast.done("pipelines.stage.removed", gone.name()), request);
    }

    private ModelAndView saved(String code, Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + PipelineController.address(code));
    }

    private Pipeline pipeline(String code) {
        return pipelines.of(code).orElseThrow(StageController::unknown);
    }

    private Stage stage(String code, String stage) {
        return pipelines.stage(stage).filter(one -> one.pipeline().equals(code)).orElseThrow(StageController::unknown);
    }

    private static UnknownRecord unknown() {
        return new UnknownRecord(new RecordRef(PipelineKeeping.TYPE, new UUID(0, 0)));
    }
}
