package atrium.web.imports;

import atrium.domain.dataexchange.Imports;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Small files that show how each type is imported. */
@Controller
@RequestMapping("/imports/sample.csv")
@NeedsCapability(Capability.IMPORT)
class SampleController {

    private final Imports imports;

    SampleController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    ResponseEntity<byte[]> file(@RequestParam String type, Viewer viewer) {
        byte[] sample = imports.sample(type, viewer)
                .orElseThrow(() -> new UnknownRecord(new RecordRef("sample", new UUID(0, 0))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type + "-sample.csv")
                                .build()
                                .toString())
                .body(sample);
    }
}
