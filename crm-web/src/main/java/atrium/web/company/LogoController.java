package atrium.web.company;

import atrium.domain.files.CompanyLogo;
import atrium.domain.files.FileRefused;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.security.OpenToAll;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the company's logo, takes it away, and hands it to everybody. */
@Controller
class LogoController {

    private final CompanyLogo logo;
    private final Toasts toasts;

    LogoController(CompanyLogo logo, Toasts toasts) {
        this.logo = logo;
        this.toasts = toasts;
    }

    /** The picture never changes under its id, so it is asked for once. */
    @OpenToAll
    @GetMapping("/logo/{id}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) throws IOException {
        return logo.png(id)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("X-Content-Type-Options", "nosniff")
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @NeedsCapability(Capability.ADMINISTER_SYSTEM)
    @PostMapping("/admin/company/logo")
    String replace(@RequestParam @Nullable MultipartFile file, HttpServletRequest request, Viewer viewer)
            throws IOException {
        toasts.show(taken(file, viewer), request);
        return "redirect:/admin/company";
    }

    @NeedsCapability(Capability.ADMINISTER_SYSTEM)
    @PostMapping("/admin/company/logo/removal")
    String remove(HttpServletRequest request, Viewer viewer) {
        logo.remove(viewer);
        toasts.show(Toast.done("company.logo.removed"), request);
        return "redirect:/admin/company";
    }

    private Toast taken(@Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            return Toast.failed("file.problem.none");
        }
        try (InputStream picture = file.getInputStream()) {
            logo.replace(picture, viewer);
            return Toast.done("company.logo.saved");
        } catch (FileRefused refused) {
            return Toast.failed(refused.messageKey(), refused.arguments().toArray());
        }
    }
}
