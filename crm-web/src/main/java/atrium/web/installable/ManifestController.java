package atrium.web.installable;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.web.installable.Manifest.Icon;
import atrium.web.installable.Manifest.Shortcut;
import atrium.web.security.OpenToAll;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Hands out what makes Atrium installable, to everybody: it says no more than the sign-in page. */
@Controller
class ManifestController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final String ACCENT = "#0d6a75";
    private static final String GROUND = "#f6f7f7";

    private final CompanyProfile company;
    private final AppIcons icons;
    private final MessageSource texts;

    ManifestController(CompanyProfile company, AppIcons icons, MessageSource texts) {
        this.company = company;
        this.icons = icons;
        this.texts = texts;
    }

    @OpenToAll
    @GetMapping("/app.webmanifest")
    @ResponseBody
    ResponseEntity<Manifest> manifest() {
        Locale locale = company.find().map(Company::locale).orElse(Locale.ENGLISH);
        String atrium = texts.getMessage("shell.name", null, locale);
        String name = company.find().map(us -> us.name() + " · " + atrium).orElse(atrium);
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new Manifest(
                        "/",
                        name,
                        atrium,
                        texts.getMessage("app.description", null, locale),
                        locale.toLanguageTag(),
                        "/",
                        "/",
                        "standalone",
                        GROUND,
                        ACCENT,
                        Stream.of(AppIcons.Purpose.values())
                                .flatMap(purpose -> AppIcons.SIZES.stream().map(size -> icon(purpose, size)))
                                .toList(),
                        List.of(
                                new Shortcut(texts.getMessage("day.title", null, locale), "/my-day"),
                                new Shortcut(texts.getMessage("planner.title", null, locale), "/calendar"))));
    }

    private Icon icon(AppIcons.Purpose purpose, int size) {
        return new Icon(
                "/app-icons/%s/%s-%d.png".formatted(icons.version(), purpose.code(), size),
                size + "x" + size,
                MediaType.IMAGE_PNG_VALUE,
                purpose.code());
    }

    /** A picture never changes under its version. */
    @OpenToAll
    @GetMapping("/app-icons/{version}/{purpose}-{size}.png")
    @ResponseBody
    ResponseEntity<byte[]> icon(@PathVariable String version, @PathVariable String purpose, @PathVariable int size)
            throws IOException {
        AppIcons.Purpose known = AppIcons.Purpose.of(purpose)
                .filter(any -> AppIcons.SIZES.contains(size) || size == AppIcons.TOUCH)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean present = version.equals(icons.version());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        present
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noStore())
                .body(icons.png(known, size));
    }
}
