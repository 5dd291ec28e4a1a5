package atrium.web.shell;

import atrium.domain.organization.Appearance;
import atrium.domain.organization.Theme;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps the theme that a person chose in the top bar. */
@Controller
@ForSignedIn
class ThemeController {

    private final Appearance appearance;

    ThemeController(Appearance appearance) {
        this.appearance = appearance;
    }

    /** A script that has changed the page already gets an empty answer, a plain form the start page. */
    @PostMapping("/me/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byScript,
            Viewer viewer) {
        Theme chosen = Theme.of(theme).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        appearance.choose(viewer.personId(), chosen);
        return byScript != null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/"))
                        .build();
    }
}
