package atrium.web.customers;

import atrium.web.shell.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        model.addAttribute("facts", facts);
        Map<String, List<FactRow>> headings = new LinkedHashMap<>();
        facts.stream().filter(fact -> !fact.lines().isEmpty()).forEach(fact -> {
            if (fact.section() != null) {
                headings.computeIfAbsent(fact.section(), section -> new ArrayList<>())
                        .add(fact);
            }
        });
        model.addAttribute("headings", headings.entrySet());
    }
}
