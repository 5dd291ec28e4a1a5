package atrium.web.demo;

import atrium.domain.demo.DemoContents;
import atrium.domain.demo.DemoRemoval;
import atrium.domain.demo.NoDemoCompany;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.signin.SetUpToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Names what leaves with the demo company, removes it, and leads the same person to the set-up. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/demo-data")
class DemoRemovalController {

    private final DemoRemoval removal;
    private final SetUpToken setUp;
    private final Problems problems;

    DemoRemovalController(DemoRemoval removal, SetUpToken setUp, Problems problems) {
        this.removal = removal;
        this.setUp = setUp;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(HttpStatus.OK, removal.contents(viewer), "", Map.of());
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam(defaultValue = "") String company, Viewer viewer, HttpServletRequest request) {
        DemoContents contents = removal.contents(viewer);
        try {
            removal.remove(company, viewer);
        } catch (InvalidRecord refused) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, contents, company, problems.sentences(refused, viewer.locale()));
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new ModelAndView("redirect:" + setUp.address());
    }

    @ExceptionHandler(NoDemoCompany.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothingToRemove() {
        return "error/404";
    }

    private static ModelAndView page(
            HttpStatus status, DemoContents contents, String typed, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("admin/demo-data/show", status);
        page.addObject("contents", contents);
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }
}
