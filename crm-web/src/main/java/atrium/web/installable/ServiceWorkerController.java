package atrium.web.installable;

import atrium.web.security.OpenToAll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hands out the service worker, at the root so that it serves all pages, and the page it shows without a network. */
@Controller
class ServiceWorkerController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final AppVersion version;

    ServiceWorkerController(AppVersion version) {
        this.version = version;
    }

    /** Another version is another text, by which browsers see that there is something new. */
    @OpenToAll
    @GetMapping("/service-worker.js")
    @ResponseBody
    ResponseEntity<String> worker() throws IOException {
        String script = new ClassPathResource("service-worker.js").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body("const VERSION = \"" + version.text() + "\";\n" + script);
    }

    @OpenToAll
    @GetMapping("/offline")
    String offline() {
        return "offline/index";
    }
}
