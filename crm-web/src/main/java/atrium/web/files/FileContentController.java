package atrium.web.files;

import atrium.domain.files.RecordFiles;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands files out so that nothing in them can run: as a download, or in a sandbox where the kind is harmless. */
@Controller
class FileContentController {

    private final RecordFiles files;

    FileContentController(RecordFiles files) {
        this.files = files;
    }

    @ForSignedIn
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> download(@PathVariable UUID file, Viewer viewer) throws IOException {
        return FileDownload.answer(files.open(file, viewer));
    }

    /** Shows the file in the browser's window; what can't be shown safely is downloaded. */
    @ForSignedIn
    @GetMapping("/files/{file}/view")
    ResponseEntity<Resource> view(@PathVariable UUID file, Viewer viewer) throws IOException {
        return FileDownload.shown(files.open(file, viewer));
    }
}
