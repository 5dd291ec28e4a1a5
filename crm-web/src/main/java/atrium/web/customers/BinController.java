package atrium.web.customers;

import atrium.domain.records.RecordTypes;
import atrium.domain.records.RecycleBin;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    String show(Model model, Viewer viewer) {
        List<Row> rows = bin.deleted(viewer).stream()
                .map(deleted -> new Row(
                        deleted.name(),
                        "record." + deleted.type() + ".one",
                        deleted.at(),
                        types.of(deleted.type()).orElseThrow().address(deleted.id()) + "/restoration"))
                .toList();
        model.addAttribute("rows", rows);
        return "customers/bin";
    }

    /** A deleted record on one line. */
    record Row(String name, String kind, Instant at, String restoration) {}
}
