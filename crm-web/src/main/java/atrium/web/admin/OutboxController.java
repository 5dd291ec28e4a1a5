package atrium.web.admin;

import atrium.domain.kernel.RecordRef;
import atrium.domain.mail.Outbox;
import atrium.domain.mail.StoredLetter;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the mail that Atrium sent or has yet to send. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/outbox")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Model model, Viewer viewer) {
        List<StoredLetter> letters = outbox.page(before, viewer);
        model.addAttribute("letters", letters);
        model.addAttribute("sending", outbox.sending());
        model.addAttribute(
                "next",
                letters.size() == Outbox.PAGE ? letters.get(letters.size() - 1).id() : null);
        return "admin/outbox/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Viewer viewer) {
        model.addAttribute(
                "letter", outbox.find(id, viewer).orElseThrow(() -> new UnknownRecord(new RecordRef("mail", id))));
        return "admin/outbox/show";
    }
}
