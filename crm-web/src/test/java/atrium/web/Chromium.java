package atrium.web;

import atrium.web.TestCompany.TestPerson;
import atrium.web.testing.InstalledChromium;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Windows of a real browser for one test: the installed Chromium, else Playwright's own; without either the test is skipped. Where
 * there is also the one without windows, it shows all pages but those that are installed. The browsers themselves are started once
 * for all tests, which takes seconds.
 */
public final class Chromium implements AutoCloseable {

    /** Width of a desk's screen in pixels. */
    public static final int DESK = 1440;

    /** Width of a phone's screen in pixels. */
    public static final int PHONE = 390;

    private static final List<String> ARGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Playwright playwright;
    private static final Map<Boolean, com.microsoft.playwright.Browser> SHARED = new HashMap<>();

    private final String origin;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** For the application at this port of this machine. */
    Chromium(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** @param whole whether pages can be installed in it, and be pushed to */
    private static synchronized com.microsoft.playwright.Browser browser(boolean whole) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        Playwright driver = playwright;
        return SHARED.computeIfAbsent(whole, any -> launch(driver, whole));
    }

    private static com.microsoft.playwright.Browser launch(Playwright driver, boolean whole) {
        LaunchOptions options = new LaunchOptions().setArgs(ARGS);
        Optional<Path> lean = whole ? Optional.empty() : InstalledChromium.lean();
        lean.or(InstalledChromium::find).ifPresent(options::setExecutablePath);
        try {
            return driver.chromium().launch(options);
        } catch (PlaywrightException missing) {
            return InstalledChromium.skip("no Chromium here. " + missing.getMessage());
        }
    }

    /** A new window on the desk of somebody who has signed in. */
    public Page signedIn(TestPerson person) {
        return signedIn(person, DESK, ColorScheme.LIGHT);
    }

    /** A new window of this width of somebody who has signed in. */
    public Page signedIn(TestPerson person, int width, ColorScheme scheme) {
        return signedIn(person, window(width, scheme));
    }

    /** A new window that keeps what belongs to the installed app: in all others nothing but pages is loaded. */
    public Page signedInWithApp(TestPerson person) {
        return signedIn(person, window(DESK, ColorScheme.LIGHT, ServiceWorkerPolicy.ALLOW));
    }

    private static Page signedIn(TestPerson person, Page page) {
        page.navigate("/sign-in");
        page.fill("input[name=email]", person.email());
        page.fill("input[name=password]", TestCompany.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** A new window of a stranger. */
    public Page window(int width, ColorScheme scheme) {
        return window(width, scheme, ServiceWorkerPolicy.BLOCK);
    }

    private Page window(int width, ColorScheme scheme, ServiceWorkerPolicy app) {
        BrowserContext context = browser(app == ServiceWorkerPolicy.ALLOW)
                .newContext(new NewContextOptions()
                        .setBaseURL(origin)
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setColorScheme(scheme)
                        .setServiceWorkers(app)
                        .setReducedMotion(ReducedMotion.REDUCE));
        windows.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** What stands against WCAG 2.2 AA on the page as it is now, one line each. */
    public static List<String> barriers(Page page) {
        return Axe.everything(page, "html");
    }

    /** How many pixels the page is wider than its window. */
    public static int overhang(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    /** Errors of scripts and breaches of the content policy so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
