package atrium.web.customers;

import atrium.domain.customers.AccountDirectory;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests accounts while a person types the name of one into a form. */
@Controller
class AccountChoicesController {

    private final AccountDirectory accounts;

    AccountChoicesController(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Needs(value = Act.READ, type = "account")
    @GetMapping("/accounts/choices")
    String choices(@RequestParam String q, Model model, Viewer viewer) {
        model.addAttribute("choices", accounts.startingWith(q, viewer));
        return "customers/_choices :: list";
    }
}
