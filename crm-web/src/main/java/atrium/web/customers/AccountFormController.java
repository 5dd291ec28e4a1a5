package atrium.web.customers;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens and edits accounts. */
@Controller
@RequestMapping("/accounts")
class AccountFormController {

    private final AccountDesk desk;
    private final CustomerFormPages pages;

    AccountFormController(AccountDesk desk, CustomerFormPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(value = Act.CREATE, type = "account")
    @GetMapping("/new")
    ModelAndView blank(@RequestParam MultiValueMap<String, String> preset, Viewer viewer) {
        return pages.blank(desk, preset, viewer);
    }

    @Needs(value = Act.CREATE, type = "account")
    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Viewer viewer) {
        return pages.open(desk, form, request, viewer);
    }

    @Needs(value = Act.EDIT, type = "account")
    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return pages.filled(desk, id, viewer);
    }

    @Needs(value = Act.EDIT, type = "account")
    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Viewer viewer) {
        return pages.edit(desk, id, form, request, viewer);
    }

    @Needs(value = Act.READ, type = "account")
    @GetMapping("/duplicates")
    ModelAndView duplicates(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable UUID self,
            Viewer viewer) {
        return pages.duplicates(desk, typed, self, viewer);
    }
}
