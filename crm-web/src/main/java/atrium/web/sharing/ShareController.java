package atrium.web.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Grantee;
import atrium.domain.sharing.Sharing;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows with whom a record of one type is shared, shares it, and ends that with a way back. */
class ShareController implements OfRecordType {

    private final RecordType type;
    private final Sharing sharing;
    private final SharePages pages;
    private final Toasts toasts;

    ShareController(RecordType type, Sharing sharing, SharePages pages, Toasts toasts) {
        this.type = type;
        this.sharing = sharing;
        this.pages = pages;
        this.toasts = toasts;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/shares")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-Boosted", defaultValue = "false") boolean boosted,
            Viewer viewer) {
        return pages.page(type.ref(id), Map.of("right", "read"), Map.of(), HttpStatus.OK, part && !boosted, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/shares")
    ModelAndView share(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, HttpServletRequest request, Viewer viewer) {
        RecordRef record = type.ref(id);
        Map<String, String> values = new HashMap<>(typed);
        values.putIfAbsent("right", "read");
        try {
            Grantee grantee = sharing.share(record, pages.resolved(values), viewer);
            toasts.show(Toast.done("toast.shared", grantee.name()), request);
            return new ModelAndView("redirect:" + type.address(id));
        } catch (InvalidRecord refused) {
            return pages.page(
                    record, values, pages.sentences(refused, viewer), HttpStatus.UNPROCESSABLE_CONTENT, false, viewer);
        }
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/shares/{grantee}/end")
    String end(@PathVariable UUID id, @PathVariable UUID grantee, HttpServletRequest request, Viewer viewer) {
        Map<String, String> before = sharing.end(type.ref(id), grantee, viewer);
        UriComponentsBuilder again = UriComponentsBuilder.fromPath(type.address(id) + "/shares");
        before.forEach(again::queryParam);
        toasts.show(Toast.done("toast.unshared").undoneBy(again.toUriString()), request);
        return "redirect:" + type.address(id);
    }
}
