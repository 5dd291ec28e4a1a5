package atrium.web.admin;

import atrium.domain.identity.PeopleDirectory;
import atrium.domain.identity.PeopleDirectory.PersonLine;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the people of our company. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
class PeopleController {

    private final PeopleDirectory directory;

    PeopleController(PeopleDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/admin/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Viewer viewer) {
        List<PersonLine> people = directory.search(q, !left, page, viewer);
        model.addAttribute("people", people);
        model.addAttribute("mayImport", viewer.may(Capability.IMPORT));
        model.addAttribute("q", q);
        model.addAttribute("left", left);
        model.addAttribute("page", page);
        model.addAttribute("more", people.size() == PeopleDirectory.PAGE);
        return "admin/people/index";
    }
}
