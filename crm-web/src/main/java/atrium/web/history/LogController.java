package atrium.web.history;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.LogExports;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.exports.Download;
import atrium.web.security.NeedsCapability;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log of all changes: looked through on a page, and taken out as a file. */
@Controller
@NeedsCapability(Capability.READ_HISTORY)
@RequestMapping(LogScreens.PATH)
class LogController {

    private final LogScreens screens;
    private final LogExports exports;
    private final LogWords words;
    private final Clock clock;

    LogController(LogScreens screens, LogExports exports, LogWords words, Clock clock) {
        this.screens = screens;
        this.exports = exports;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam Map<String, String> parts,
            @RequestParam(required = false) @Nullable UUID before,
            Model model,
            Viewer viewer) {
        model.addAttribute("log", screens.of(LogAsk.of(parts), before, viewer));
        return "admin/history/index";
    }

    @GetMapping("/export.csv")
    ResponseEntity<StreamingResponseBody> text(@RequestParam Map<String, String> parts, Viewer viewer) {
        return file(LogAsk.of(parts), ExportFormat.CSV, viewer);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(@RequestParam Map<String, String> parts, Viewer viewer) {
        return file(LogAsk.of(parts), ExportFormat.XLSX, viewer);
    }

    private ResponseEntity<StreamingResponseBody> file(LogAsk ask, ExportFormat format, Viewer viewer) {
        return Download.of(
                LogExports.TYPE,
                format,
                clock,
                viewer,
                out -> exports.write(
                        screens.query(ask, viewer), ask.question(), words.of(viewer), format, out, viewer));
    }
}
