package atrium.web.customers;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Archives, deletes and restores contacts. */
@Controller
@RequestMapping("/contacts/{id}")
class ContactStateController {

    private final ContactDesk desk;
    private final CustomerStates states;

    ContactStateController(ContactDesk desk, CustomerStates states) {
        this.desk = desk;
        this.states = states;
    }

    @Needs(value = Act.EDIT, type = "contact")
    @PostMapping("/archiving")
    String archive(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return states.archive(desk, id, request, viewer);
    }

    @Needs(value = Act.DELETE, type = "contact")
    @PostMapping("/deletion")
    String delete(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return states.delete(desk, id, request, viewer);
    }

    @Needs(value = Act.EDIT, type = "contact")
    @PostMapping("/restoration")
    String restore(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return states.restore(desk, id, request, viewer);
    }
}
