package atrium.web.customers;

import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.RecycleBin;
import atrium.domain.recyclebin.RecycleBin.Position;
import atrium.web.security.ForSignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The recycle bin: what the person deleted or may restore. */
@Controller
class BinController {

    private final RecycleBin bin;
    private final RecordTypes types;

    BinController(RecycleBin bin, RecordTypes types) {
        this.bin = bin;
        this.types = types;
    }

    @ForSignedIn
    @GetMapping("/bin")
    String show(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable UUID id,
            Model model,
            Viewer viewer) {
        Position after = before == null || id == null ? null : new Position(before, id);
        RecycleBin.Page page = bin.deleted(after, viewer);
        List<Row> rows = page.records().stream()
                .map(deleted -> new Row(
                        deleted.name(),
                        "record." + deleted.type() + ".one",
                        deleted.at(),
                        deleted.goesAt(),
                        types.of(deleted.type()).orElseThrow().address(deleted.id()) + "/restoration"))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("days", RecycleBin.KEPT.toDays());
        model.addAttribute("first", after == null ? null : "/bin");
        model.addAttribute("next", page.next() == null ? null : address(page.next()));
        return "customers/bin";
    }

    private static String address(Position position) {
        return UriComponentsBuilder.fromPath("/bin")
                .queryParam("before", position.at())
                .queryParam("id", position.id())
                .toUriString();
    }

    /** A deleted record on one line. */
    record Row(String name, String kind, Instant at, Instant goesAt, String restoration) {}
}
