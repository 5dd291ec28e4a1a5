package atrium.web.files;

import atrium.domain.files.FileRefused;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Puts files on records, takes them off and puts them back. */
@Controller
class FileController {

    private static final int AT_ONCE = 20;

    private final RecordFiles files;
    private final RecordTypes types;
    private final Toasts toasts;

    FileController(RecordFiles files, RecordTypes types, Toasts toasts) {
        this.files = files;
        this.types = types;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping("/files")
    String add(
            @RequestParam String type,
            @RequestParam UUID id,
            @RequestParam(name = "file", defaultValue = "") List<MultipartFile> sent,
            HttpServletRequest request,
            Viewer viewer)
            throws IOException {
        return "redirect:" + take(new RecordRef(type, id), sent, request, viewer);
    }

    /** The same for the script that shows how far an upload is: it goes to the record's page by itself. */
    @ForSignedIn
    @PostMapping(path = "/files", headers = "X-Requested-With=XMLHttpRequest")
    ResponseEntity<Void> send(
            @RequestParam String type,
            @RequestParam UUID id,
            @RequestParam(name = "file", defaultValue = "") List<MultipartFile> sent,
            HttpServletRequest request,
            Viewer viewer)
            throws IOException {
        return ResponseEntity.created(URI.create(take(new RecordRef(type, id), sent, request, viewer)))
                .build();
    }

    private String take(RecordRef record, List<MultipartFile> sent, HttpServletRequest request, Viewer viewer)
            throws IOException {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isBlank())
                .limit(AT_ONCE)
                .toList();
        toasts.show(chosen.isEmpty() ? nothing(record, viewer) : added(record, chosen, viewer), request);
        return address(record);
    }

    private Toast nothing(RecordRef record, Viewer viewer) {
        files.of(record, viewer);
        return Toast.failed("file.problem.none");
    }

    // What can be kept is kept; the first that can't is named.
    private Toast added(RecordRef record, List<MultipartFile> chosen, Viewer viewer) throws IOException {
        Toast refused = null;
        int kept = 0;
        for (MultipartFile file : chosen) {
            try (InputStream content = file.getInputStream()) {
                files.add(record, Objects.requireNonNull(file.getOriginalFilename()), content, viewer);
                kept++;
            } catch (FileRefused problem) {
                refused = refused == null
                        ? Toast.failed(problem.messageKey(), problem.arguments().toArray())
                        : refused;
            }
        }
        if (refused != null) {
            return refused;
        }
        return kept == 1 ? Toast.done("toast.file.added") : Toast.done("toast.files.added", kept);
    }

    @ForSignedIn
    @PostMapping("/files/{file}/removal")
    String remove(@PathVariable UUID file, HttpServletRequest request, Viewer viewer) {
        files.remove(file, viewer);
        toasts.show(Toast.done("toast.file.removed").undoneBy("/files/" + file + "/return"), request);
        return "redirect:" + address(files.record(file, viewer));
    }

    @ForSignedIn
    @PostMapping("/files/{file}/return")
    String putBack(@PathVariable UUID file, Viewer viewer) {
        files.putBack(file, viewer);
        return "redirect:" + address(files.record(file, viewer));
    }

    private String address(RecordRef record) {
        return types.address(record).orElseThrow(() -> new UnknownRecord(record));
    }
}
