package atrium.web.customers;

import atrium.domain.customers.ContactDetails;
import atrium.domain.customers.ContactDirectory;
import atrium.domain.customers.ContactId;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.shell.Mark;
import atrium.web.stories.StoriedPage;
import atrium.web.tagging.TagLines;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The 360° page of a contact. */
@Controller
@RequestMapping("/contacts/{id}")
class ContactController {

    private static final String PATH = "/contacts";

    private final ContactDirectory contacts;
    private final StoriedPage page;
    private final FactSheet facts;
    private final TagLines tags;

    ContactController(ContactDirectory contacts, StoriedPage page, FactSheet facts, TagLines tags) {
        this.contacts = contacts;
        this.page = page;
        this.facts = facts;
        this.tags = tags;
    }

    @Needs(value = Act.READ, type = "contact")
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers,
            Model model,
            Viewer viewer) {
        if (StoriedPage.storyAlone(headers)) {
            contacts.details(new ContactId(id), viewer);
            page.story(model, new RecordRef("contact", id), parameters, viewer);
            return StoriedPage.STORY;
        }
        ContactDetails contact = describe(id, model, viewer);
        page.fill(model, new RecordRef("contact", id), contact.mayEdit(), parameters, viewer);
        model.addAttribute("line", tags.of(new RecordRef("contact", id), contact.tags(), contact.mayEdit()));
        model.addAttribute("created", contact.createdAt());
        model.addAttribute("changed", contact.changedAt());
        return "contacts/show";
    }

    @Needs(value = Act.READ, type = "contact")
    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Model model, Viewer viewer) {
        describe(id, model, viewer);
        return "customers/_facts :: refreshed";
    }

    @Needs(value = Act.READ, type = "contact")
    @GetMapping("/timeline")
    String timeline(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model, Viewer viewer) {
        contacts.details(new ContactId(id), viewer);
        page.further(model, new RecordRef("contact", id), parameters, viewer);
        return StoriedPage.FURTHER;
    }

    private ContactDetails describe(UUID id, Model model, Viewer viewer) {
        ContactDetails contact = contacts.details(new ContactId(id), viewer);
        new CustomerHead(
                        contact.facts().name(),
                        Mark.person(id, contact.facts().name()),
                        contact.facts().lifecycle().code(),
                        contact.archivedAt() != null,
                        facts.headline(contact, viewer),
                        PATH + "/" + id,
                        contact.mayEdit(),
                        contact.mayDelete())
                .describe(model, facts.of(contact, viewer));
        return contact;
    }
}
