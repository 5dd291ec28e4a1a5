package atrium.web.customers;

import atrium.domain.customers.AccountDetails;
import atrium.domain.customers.AccountDirectory;
import atrium.domain.customers.AccountId;
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

/** The 360° page of an account. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final String PATH = "/accounts";
    private static final int PEOPLE_SHOWN = 8;

    private final AccountDirectory accounts;
    private final StoriedPage page;
    private final FactSheet facts;
    private final TagLines tags;

    AccountController(AccountDirectory accounts, StoriedPage page, FactSheet facts, TagLines tags) {
        this.accounts = accounts;
        this.page = page;
        this.facts = facts;
        this.tags = tags;
    }

    @Needs(value = Act.READ, type = "account")
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers,
            Model model,
            Viewer viewer) {
        if (StoriedPage.storyAlone(headers)) {
            accounts.details(new AccountId(id), viewer);
            page.story(model, new RecordRef("account", id), parameters, viewer);
            return StoriedPage.STORY;
        }
        AccountDetails account = describe(id, model, viewer);
        page.fill(model, new RecordRef("account", id), account.mayEdit(), parameters, viewer);
        model.addAttribute("line", tags.of(new RecordRef("account", id), account.tags(), account.mayEdit()));
        model.addAttribute("created", account.createdAt());
        model.addAttribute("changed", account.changedAt());
        model.addAttribute("people", accounts.people(new AccountId(id), PEOPLE_SHOWN + 1, viewer));
        model.addAttribute("peopleShown", PEOPLE_SHOWN);
        model.addAttribute("mayAddContact", viewer.may(Act.CREATE, "contact"));
        return "accounts/show";
    }

    @Needs(value = Act.READ, type = "account")
    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Model model, Viewer viewer) {
        describe(id, model, viewer);
        return "customers/_facts :: refreshed";
    }

    @Needs(value = Act.READ, type = "account")
    @GetMapping("/timeline")
    String timeline(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model, Viewer viewer) {
        accounts.details(new AccountId(id), viewer);
        page.further(model, new RecordRef("account", id), parameters, viewer);
        return StoriedPage.FURTHER;
    }

    private AccountDetails describe(UUID id, Model model, Viewer viewer) {
        AccountDetails account = accounts.details(new AccountId(id), viewer);
        new CustomerHead(
                        account.facts().name(),
                        Mark.account(id, account.facts().name()),
                        account.facts().lifecycle().code(),
                        account.archivedAt() != null,
                        facts.headline(account, viewer),
                        PATH + "/" + id,
                        account.mayEdit(),
                        account.mayDelete())
                .describe(model, facts.of(account, viewer));
        return account;
    }
}
