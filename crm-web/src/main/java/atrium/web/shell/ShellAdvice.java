package atrium.web.shell;

import atrium.domain.records.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page what the frame shows: "shell" (null for a stranger), "say", "toast", "previewed" (whose pages an administrator
 * looks at; null where nobody does), and "icons", the address of the
 * sprite, for rows that draw icons without calling a fragment.
 */
@ControllerAdvice
class ShellAdvice {

    // Written by fold.js and theme.js: how this browser likes the menu and the rows of lists.
    private static final String MENU_COOKIE = "atrium-menu";
    private static final String ROWS_COOKIE = "atrium-rows";

    static final String PREVIEWED = "previewed";

    private static final String SPRITE = "/icons/sprite.svg";

    private final Menu menu;
    private final ShellBell bell;
    private final Toasts toasts;
    private final MessageSource texts;
    private final Clock clock;
    private final ResourceUrlProvider files;

    ShellAdvice(Menu menu, ShellBell bell, Toasts toasts, MessageSource texts, Clock clock, ResourceUrlProvider files) {
        this.menu = menu;
        this.bell = bell;
        this.toasts = toasts;
        this.texts = texts;
        this.clock = clock;
        this.files = files;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        Viewer viewer = viewer();
        model.addAttribute("shell", new Lazily<>(() -> viewer == null ? null : shell(viewer, request)));
        model.addAttribute("icons", new Lazily<>(() -> request.getContextPath() + files.getForLookupPath(SPRITE)));
        model.addAttribute(PREVIEWED, previewed());
        model.addAttribute("say", new Lazily<>(() -> wording(viewer)));
        model.addAttribute(
                Toast.ATTRIBUTE, new Lazily<>(() -> toasts.take(request).orElse(null)));
    }

    /** Name of the person as whom somebody only looks; null where nobody does. */
    static @Nullable String previewed() {
        Viewer viewer = viewer();
        return viewer != null && viewer.previewed() ? viewer.name() : null;
    }

    private static @Nullable Viewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    private Shell shell(Viewer viewer, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Shell(
                menu.sections(viewer, path, Objects.requireNonNullElse(request.getParameter("view"), "")),
                menu.creations(viewer),
                new ShellPerson(viewer.personId(), viewer.name(), Mark.person(viewer.personId(), viewer.name())),
                viewer.theme(),
                hasCookie(request, ROWS_COOKIE, "compact") ? "compact" : "normal",
                hasCookie(request, MENU_COOKIE, "folded"),
                bell.unread(viewer.personId()),
                clock.instant());
    }

    private static boolean hasCookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().equals(value);
    }

    private Wording wording(@Nullable Viewer viewer) {
        return viewer == null
                ? new Wording(clock, ZoneOffset.UTC, Locale.ENGLISH, texts)
                : new Wording(clock, viewer.zone(), viewer.locale(), texts);
    }
}
