package atrium.web.tagging;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.NamingRules;
import atrium.domain.tagging.TagKeeping;
import atrium.domain.tagging.TagUsage;
import atrium.domain.tagging.Tags;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All tags with the number of records that carry them; adds, names, colours, merges and deletes them. */
@Controller
@NeedsCapability(Capability.KEEP_TAGS)
@RequestMapping("/admin/tags")
class TagKeepingController {

    private static final int HUES = 12;
    private static final String HOME = "redirect:/admin/tags";

    private final TagKeeping keeping;
    private final Tags tags;
    private final NamingRules rules;
    private final Problems problems;
    private final Toasts toasts;

    TagKeepingController(TagKeeping keeping, Tags tags, NamingRules rules, Problems problems, Toasts toasts) {
        this.keeping = keeping;
        this.tags = tags;
        this.rules = rules;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("admin/tags/index")
                .addObject("usages", keeping.usage(viewer))
                .addObject("rule", rules.get());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return form(HttpStatus.OK, null, "", 0, Map.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int hue,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            keeping.add(name, hue, viewer);
        } catch (RuleViolation refused) {
            return refused(null, name, hue, refused, viewer);
        }
        return done(Toast.done("tags.added", name), request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        TagUsage usage = keeping.usage(id, viewer);
        return form(HttpStatus.OK, usage, usage.tag().name(), usage.tag().hue(), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int hue,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            keeping.change(id, name, hue, viewer);
        } catch (RuleViolation refused) {
            return refused(keeping.usage(id, viewer), name, hue, refused, viewer);
        }
        return done(Toast.done("tags.saved"), request);
    }

    @PostMapping("/{id}/merging")
    ModelAndView merge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into,
            HttpServletRequest request,
            Viewer viewer) {
        Tag gone = tags.get(id);
        if (into == null || into.equals(id)) {
            toasts.show(Toast.failed("tags.merge.into-what"), request);
            return new ModelAndView(HOME + "/" + id);
        }
        Tag stays = tags.get(into);
        long records = keeping.merge(id, into, viewer);
        return done(Toast.done("tags.merged", gone.name(), stays.name(), records), request);
    }

    @PostMapping("/{id}/deletion")
    ModelAndView delete(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        Tag gone = tags.get(id);
        long records = keeping.delete(id, viewer);
        return done(Toast.done("tags.deleted", gone.name(), records), request);
    }

    private ModelAndView done(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView(HOME);
    }

    private ModelAndView refused(@Nullable TagUsage usage, String name, int hue, RuleViolation refused, Viewer viewer) {
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        return form(HttpStatus.UNPROCESSABLE_CONTENT, usage, name, hue, errors);
    }

    private ModelAndView form(
            HttpStatus status, @Nullable TagUsage usage, String name, int hue, Map<String, String> errors) {
        List<Choice> others = tags.all().stream()
                .filter(tag -> usage == null || !tag.id().equals(usage.tag().id()))
                .map(tag -> new Choice(tag.id().toString(), tag.name()))
                .toList();
        return new ModelAndView("admin/tags/form", status)
                .addObject("usage", usage)
                .addObject("name", name)
                .addObject("hue", hue)
                .addObject("hues", IntStream.range(0, HUES).boxed().toList())
                .addObject("others", others)
                .addObject("errors", errors);
    }
}
