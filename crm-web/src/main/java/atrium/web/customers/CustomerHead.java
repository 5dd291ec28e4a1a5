package atrium.web.customers;

import atrium.web.records.FactRow;
import atrium.web.records.FactRows;
import atrium.web.shell.Mark;
import java.util.List;
import org.springframework.ui.Model;

/**
 * The head of a customer's page.
 *
 * @param stage code of the lifecycle
 * @param note the most telling facts on one line
 * @param address path of the page
 */
record CustomerHead(
        String name,
        Mark mark,
        String stage,
        boolean archived,
        String note,
        String address,
        boolean mayEdit,
        boolean mayDelete) {

    /** Puts it on the page, with the facts below it. */
    void describe(Model model, List<FactRow> facts) {
        model.addAttribute("head", this);
        FactRows.show(model, facts);
    }
}
