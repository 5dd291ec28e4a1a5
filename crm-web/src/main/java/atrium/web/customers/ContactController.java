package atrium.web.customers;

import atrium.domain.customers.ContactDetails;
import atrium.domain.customers.ContactDirectory;
import atrium.domain.customers.ContactId;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.shell.Mark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The 360° page of a contact. */
@Controller
@RequestMapping("/contacts/{id}")
class ContactController {

    private static final String PATH = "/contacts";

    private final ContactDirectory contacts;
    private final CustomerPage page;
    private final FactSheet facts;

    ContactController(ContactDirectory contacts, CustomerPage page, FactSheet facts) {
        this.contacts = contacts;
        this.page = page;
        this.facts = facts;
    }

    @Needs(value = Act.READ, type = "contact")
    @GetMapping
    String show(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model, Viewer viewer) {
        ContactDetails contact = contacts.details(new ContactId(id), viewer);
        page.fill(model, new RecordRef("contact", id), PATH, after, viewer);
        model.addAttribute("contact", contact);
        model.addAttribute("mark", Mark.person(id, contact.facts().name()));
        model.addAttribute("facts", facts.of(contact, viewer));
        model.addAttribute("note", facts.headline(contact, viewer));
        return "contacts/show";
    }

    @Needs(value = Act.READ, type = "contact")
    @GetMapping("/timeline")
    String timeline(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model, Viewer viewer) {
        contacts.details(new ContactId(id), viewer);
        page.stretch(model, new RecordRef("contact", id), PATH, after, viewer);
        return "customers/_timeline :: stretch";
    }
}
