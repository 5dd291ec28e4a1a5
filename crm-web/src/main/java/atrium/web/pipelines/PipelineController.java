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
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the pipelines, adds one and changes it. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping(PipelineController.PATH)
class PipelineController {

    static final String PATH = "/admin/pipelines";

    private final Pipelines pipelines;
    private final PipelineKeeping keeping;
    private final PipelineForms forms;
    private final Toasts toasts;

    PipelineController(Pipelines pipelines, PipelineKeeping keeping, PipelineForms forms, Toasts toasts) {
        this.pipelines = pipelines;
        this.keeping = keeping;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list() {
        return forms.list(HttpStatus.OK, null, null);
    }

    @GetMapping("/new")
    ModelAndView blank() {
        Map<String, String> values = new HashMap<>();
        pipelines.usual().ifPresent(usual -> values.put("like", usual.code()));
        return forms.fresh(HttpStatus.OK, values, Map.of());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> values = Map.of(
                "name", sent.getOrDefault("name", ""),
                "like", sent.getOrDefault("like", ""));
        try {
            String code = keeping.add(values, viewer);
            toasts.show(Toast.done("pipelines.added"), request);
            return new ModelAndView("redirect:" + address(code));
        } catch (RuleViolation refused) {
            return forms.fresh(HttpStatus.UNPROCESSABLE_CONTENT, values, forms.sentences(refused, viewer));
        }
    }

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code) {
        Pipeline pipeline = known(code);
        Map<String, String> values = PipelineKeeping.text(pipeline);
        return forms.of(HttpStatus.OK, pipeline, new FieldEdit(values, values), Map.of());
    }

    @PostMapping("/{code}")
    ModelAndView edit(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Pipeline pipeline = known(code);
        FieldEdit typed = PipelineForms.typed(sent, List.of("name", "active"));
        try {
            keeping.edit(code, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.of(
                    PipelineForms.status(refused),
                    pipeline,
                    PipelineForms.again(typed, refused),
                    forms.sentences(refused, viewer));
        }
        toasts.show(Toast.done("toast.saved"), request);
        return new ModelAndView("redirect:" + address(code));
    }

    @PostMapping("/{code}/place")
    String place(@PathVariable String code, @RequestParam String to, Viewer viewer) {
        known(code);
        keeping.order(
                PipelineForms.moved(pipelines.all().stream().map(Pipeline::code).toList(), code, to), viewer);
        return "redirect:" + PATH;
    }

    private Pipeline known(@Nullable String code) {
        return pipelines
                .of(code)
                .orElseThrow(() -> new UnknownRecord(new RecordRef(PipelineKeeping.TYPE, new UUID(0, 0))));
    }

    static String address(String code) {
        return PATH + "/" + code;
    }
}
