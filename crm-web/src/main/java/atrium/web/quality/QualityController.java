package atrium.web.quality;

import atrium.domain.kernel.RecordRef;
import atrium.domain.quality.QualityReport;
import atrium.domain.quality.QualityScope;
import atrium.domain.quality.RecordQuality;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how good what is known of customers is and where to mend it, and notes that somebody found a record still right. */
@Controller
class QualityController {

    private final QualityReport report;
    private final QualityScreens screens;
    private final RecordQuality quality;

    QualityController(QualityReport report, QualityScreens screens, RecordQuality quality) {
        this.report = report;
        this.screens = screens;
        this.quality = quality;
    }

    @ForSignedIn
    @GetMapping("/quality")
    ModelAndView overview(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID team,
            Viewer viewer) {
        List<RecordType> types = report.types(viewer);
        if (types.isEmpty()) {
            throw new NotPermitted("quality");
        }
        String asked = type == null ? types.get(0).code() : type;
        return new ModelAndView("quality/index")
                .addObject("quality", screens.screen(new QualityScope(asked, owner, team), viewer));
    }

    @ForSignedIn
    @PostMapping("/quality/{type}/{id}/confirmation")
    @Nullable ModelAndView confirm(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Viewer viewer) {
        RecordRef record = new RecordRef(type, id);
        quality.confirm(record, viewer);
        if (part) {
            response.setHeader("HX-Trigger", "record-changed");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView("redirect:" + address(record));
    }

    private String address(RecordRef record) {
        return quality.types().stream()
                .filter(one -> one.code().equals(record.type()))
                .map(one -> one.address(record.id()))
                .findFirst()
                .orElseThrow();
    }
}
