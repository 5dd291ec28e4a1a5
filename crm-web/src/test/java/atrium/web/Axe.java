package atrium.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Asks axe what stands against WCAG 2.2 AA on a page as it is now. */
public final class Axe {

    private static final Map<String, Object> EVERYTHING = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));
    private static final String RUN = """
            async ([within, runOnly, rules]) => {
              const { violations } = await axe.run(within, { runOnly, rules, resultTypes: ["violations"] });
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help} ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
            }
            """;

    private Axe() {}

    /** Brings the script into each page of a window from now on, which is faster than into each page by itself. */
    public static void stay(Page window) {
        window.addInitScript(AxeBuilder.getAxeScript());
    }

    /** All rules within the first element that a selector matches, one line for each that is broken. */
    public static List<String> everything(Page page, String within) {
        return run(page, within, EVERYTHING, Map.of());
    }

    /** All rules but the contrast of texts, which costs as much as all others: for what has the same colours as a page before. */
    public static List<String> everythingButContrast(Page page, String within) {
        return run(page, within, EVERYTHING, Map.of("color-contrast", Map.of("enabled", false)));
    }

    /** The contrast of texts alone, which is what differs between themes. */
    public static List<String> contrast(Page page, String within) {
        return run(page, within, CONTRAST, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String within, Map<String, Object> runOnly, Map<String, Object> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(RUN, List.of(within, runOnly, rules));
    }
}
