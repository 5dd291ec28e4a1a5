package atrium.web.customers;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.EarlyPurge;
import atrium.domain.recyclebin.GoingAlong;
import atrium.domain.recyclebin.RecycleBin;
import atrium.domain.recyclebin.RecycleBin.Deleted;
import atrium.domain.recyclebin.RecycleBin.Position;
import atrium.web.security.ForSignedIn;
import atrium.web.security.NeedsCapability;
import atrium.web.security.NeedsProof;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The recycle bin: what the person deleted or may restore, and the end of it before its time. */
@Controller
@RequestMapping("/bin")
class BinController {

    private static final int LONGEST = 100;

    private final RecycleBin bin;
    private final GoingAlong along;
    private final EarlyPurge purge;
    private final RecordTypes types;
    private final Toasts toasts;

    BinController(RecycleBin bin, GoingAlong along, EarlyPurge purge, RecordTypes types, Toasts toasts) {
        this.bin = bin;
        this.along = along;
        this.purge = purge;
        this.types = types;
        this.toasts = toasts;
    }

    @ForSignedIn
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable UUID id,
            Model model,
            Viewer viewer) {
        String name = q.replace("\0", "").strip();
        name = name.substring(0, Math.min(name.length(), LONGEST));
        Position after = before == null || id == null ? null : new Position(before, id);
        RecycleBin.Page page = bin.deleted(name, after, viewer);
        model.addAttribute("rows", page.records().stream().map(this::row).toList());
        model.addAttribute("q", name);
        model.addAttribute("days", RecycleBin.KEPT.toDays());
        model.addAttribute("first", after == null ? null : address(name, null));
        model.addAttribute("next", page.next() == null ? null : address(name, page.next()));
        return "customers/bin";
    }

    @ForSignedIn
    @GetMapping("/{type}/{id}")
    String one(@PathVariable String type, @PathVariable UUID id, Model model, Viewer viewer) {
        GoingAlong.Waiting waiting = along.of(type(type, id), id, viewer);
        model.addAttribute("row", row(waiting.deleted()));
        model.addAttribute("along", waiting.along());
        model.addAttribute("mayPurge", viewer.may(Capability.ADMINISTER_SYSTEM));
        return "customers/deleted";
    }

    @NeedsCapability(Capability.ADMINISTER_SYSTEM)
    @NeedsProof(from = "/bin")
    @PostMapping("/{type}/{id}/purge")
    String purge(@PathVariable String type, @PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        String name = purge.purge(type(type, id), id, viewer);
        toasts.show(Toast.done("bin.purged", name), request);
        return "redirect:/bin";
    }

    private RecordType type(String code, UUID id) {
        return types.of(code).orElseThrow(() -> new UnknownRecord(new RecordRef(code, id)));
    }

    private Row row(Deleted deleted) {
        String page = "/bin/" + deleted.type() + "/" + deleted.id();
        return new Row(
                deleted.name(),
                "record." + deleted.type() + ".one",
                deleted.at(),
                deleted.goesAt(),
                deleted.personName(),
                page,
                types.of(deleted.type()).orElseThrow().address(deleted.id()) + "/restoration");
    }

    private static String address(String name, @Nullable Position position) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/bin");
        if (!name.isEmpty()) {
            address.queryParam("q", "{name}");
        }
        if (position != null) {
            address.queryParam("before", position.at()).queryParam("id", position.id());
        }
        return address.encode().buildAndExpand(Map.of("name", name)).toUriString();
    }

    /** A deleted record on one line. */
    record Row(
            String name,
            String kind,
            Instant at,
            Instant goesAt,
            @Nullable String by,
            String page,
            String restoration) {}
}
