package atrium.web.barriers;

import atrium.web.Axe;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Looks at pages in a window: with their menus and dialogs open, in the dark, and on a phone. */
final class Looks {

    // So high that all parts of a page which wait until they are seen come at once.
    private static final int HIGH = 2400;
    private static final int PATIENCE = 15_000;
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private static final String QUIET =
            "() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')";
    // The many rows, cards and choices of a list are alike: a few of them stand for all, with those that are made of
    // something else, which takes a tenth of the time.
    private static final String FEW = """
            () => {
              for (const [within, most] of [["tbody", 6], ["select", 6], ["datalist", 2], [".board-cards", 3]])
                for (const many of document.querySelectorAll(within)) {
                  const known = new Set();
                  [...many.children].forEach((one, place) => {
                    const before = known.size;
                    for (const each of [one, ...one.querySelectorAll("*")])
                      known.add(`${each.localName} ${each.getAttribute("class")?.replace(/hue-\\d+/, "")} ${each.type}`);
                    if (place >= most && known.size === before && !one.selected) one.remove();
                  });
                }
            }
            """;
    private static final String FLOATING = """
            () => [...document.querySelectorAll("[popover][id], dialog[id]:not([open])")].map((one) => one.id)
            """;
    private static final String OPEN = """
            (id) => {
              const floating = document.getElementById(id);
              const source = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`) ?? document.body;
              floating.localName === "dialog" ? floating.showModal() : floating.showPopover({ source });
            }
            """;
    private static final String CLOSE = """
            (id) => {
              const floating = document.getElementById(id);
              floating.localName === "dialog" ? floating.close() : floating.hidePopover();
            }
            """;

    private static final FilePayload RATES = new FilePayload(
            "rates.csv", "text/csv", "Date,USD,XXX\n2026-05-04,1.25,3\n".getBytes(StandardCharsets.UTF_8));

    private final Page page;
    private final Set<String> opened = new HashSet<>();

    Looks(Page page) {
        this.page = page;
        page.setViewportSize(DESK, HIGH);
        page.setDefaultTimeout(PATIENCE);
        Axe.stay(page);
    }

    /**
     * What stands in the way at an address, one line each.
     *
     * @param everyLook in the dark and on a phone, too
     */
    List<String> at(String address, boolean everyLook) {
        page.navigate(address);
        page.waitForFunction(QUIET);
        page.evaluate(FEW);
        List<String> floating = floating();
        List<String> found = new ArrayList<>(named(address, look(Axe::everything, floating)));
        if (everyLook) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            found.addAll(named(address + " in the dark", look(Axe::contrast, floating)));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(PHONE, HIGH);
            found.addAll(named(address + " on a phone", Axe.everythingButContrast(page, "html")));
            page.setViewportSize(DESK, HIGH);
        }
        return found;
    }

    /**
     * What stands in the way after some steps, each a verb and what it is done with: click, focus or see an element, press a
     * key, type a text, send a form as without scripts, choose from an element what its last word says (its blanks as _), attach to an element a table of rates.
     */
    List<String> after(String address, String steps) {
        page.navigate(address);
        page.waitForFunction(QUIET);
        for (String step : steps.split(", ")) {
            String[] deed = step.split(" ", 2);
            take(deed[0], deed[1]);
        }
        page.waitForFunction(QUIET);
        page.evaluate(FEW);
        List<String> found = new ArrayList<>(named(steps, Axe.everything(page, "html")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(named(steps + " in the dark", Axe.contrast(page, "html")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    // What is pressed before the scripts are there is lost.
    private void take(String verb, String what) {
        page.waitForLoadState();
        switch (verb) {
            case "click" -> page.click(what);
            case "focus" -> page.focus(what);
            case "see" -> page.waitForSelector(what);
            case "press" -> page.keyboard().press(what);
            case "send" -> page.locator(what).evaluate("(form) => HTMLFormElement.prototype.submit.call(form)");
            case "type" -> page.keyboard().type(what);
            case "choose" -> {
                int last = what.lastIndexOf(' ');
                page.selectOption(
                        what.substring(0, last), what.substring(last + 1).replace('_', ' '));
            }
            case "attach" -> page.setInputFiles(what, RATES);
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private List<String> look(BiFunction<Page, String, List<String>> axe, List<String> floating) {
        List<String> found = new ArrayList<>(axe.apply(page, "html"));
        for (String id : floating) {
            page.evaluate(OPEN, id);
            found.addAll(axe.apply(page, "[id='" + id + "']"));
            page.evaluate(CLOSE, id);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> floating() {
        List<String> there = (List<String>) page.evaluate(FLOATING);
        return there.stream().filter(opened::add).toList();
    }

    private static List<String> named(String place, List<String> found) {
        return found.stream().map(line -> place + ": " + line).toList();
    }
}
