package atrium.web.catalog;

import atrium.domain.catalog.Categories;
import atrium.domain.catalog.CategorySummary;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
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

/** The tree of product categories: adds, renames, moves and removes them. */
@Controller
@Needs(value = Act.EDIT, type = "product")
@RequestMapping("/product-categories")
class CategoriesController {

    private final Categories categories;
    private final Problems problems;
    private final Toasts toasts;

    CategoriesController(Categories categories, Problems problems, Toasts toasts) {
        this.categories = categories;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView tree() {
        return new ModelAndView("product-categories/index").addObject("categories", categories.all());
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String parent) {
        return form(HttpStatus.OK, null, Map.of("parent", parent), Map.of());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            categories.add(sent, viewer);
        } catch (RuleViolation refused) {
            return refused(null, sent, refused, viewer);
        }
        return saved("category.added", request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id) {
        CategorySummary category = categories.get(id);
        String parent = category.parentId() == null ? "" : category.parentId().toString();
        return form(HttpStatus.OK, id, Map.of("name", category.name(), "parent", parent), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            categories.edit(id, sent, viewer);
        } catch (RuleViolation refused) {
            return refused(id, sent, refused, viewer);
        }
        return saved("category.saved", request);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        try {
            categories.remove(id, viewer);
        } catch (RuleViolation refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
            return new ModelAndView("redirect:/product-categories/" + id);
        }
        return saved("category.removed", request);
    }

    private ModelAndView saved(String text, HttpServletRequest request) {
        toasts.show(Toast.done(text), request);
        return new ModelAndView("redirect:/product-categories");
    }

    private ModelAndView refused(@Nullable UUID id, Map<String, String> sent, RuleViolation refused, Viewer viewer) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, id, sent, problems.sentences(refused, viewer.locale()));
    }

    private ModelAndView form(
            HttpStatus status, @Nullable UUID id, Map<String, String> values, Map<String, String> errors) {
        List<Choice> parents = categories.all().stream()
                .filter(category -> !category.id().equals(id))
                .map(category -> new Choice(category.id().toString(), category.path()))
                .toList();
        return new ModelAndView("product-categories/form", status)
                .addObject("id", id)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("parents", parents);
    }
}
