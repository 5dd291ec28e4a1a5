package atrium.web.exports;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All people, or all teams, of our company as a CSV file. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
class RosterExportController {

    private final Exports exports;
    private final Clock clock;

    RosterExportController(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/admin/people/export.csv")
    ResponseEntity<StreamingResponseBody> people(Viewer viewer) {
        return Download.of("people", ExportFormat.CSV, clock, viewer, out -> exports.writeWhole("person", out, viewer));
    }

    @GetMapping("/admin/teams/export.csv")
    ResponseEntity<StreamingResponseBody> teams(Viewer viewer) {
        return Download.of("teams", ExportFormat.CSV, clock, viewer, out -> exports.writeWhole("team", out, viewer));
    }
}
