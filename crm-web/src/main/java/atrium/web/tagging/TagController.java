package atrium.web.tagging;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.web.forms.Problems;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts tags on records of one type and takes them off. The part of the page is swapped, which then hears {@code
 * record-changed}; without a script the record's page is shown again.
 */
class TagController implements OfRecordType {

    private static final String PART = "tagging/_line :: line";
    private static final int OFFERED = 8;

    private final RecordType type;
    private final TagPages pages;

    TagController(RecordType type, TagPages pages) {
        this.type = type;
        this.pages = pages;
    }

    /** What the controllers of all types need. */
    record TagPages(RecordAccess access, Tagging tagging, Tags tags, TagLines lines, Problems problems) {}

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EDIT)
    @GetMapping("/{id}/tags/offers")
    ModelAndView offers(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        pages.access.require(type, id, Act.EDIT, viewer);
        return new ModelAndView("tagging/_line :: offers")
                .addObject("offers", pages.tags.offered(type.ref(id), q, OFFERED))
                .addObject("creatable", pages.tags.creatable(q, viewer).orElse(null));
    }

    /** @param fresh whether a new tag can be named, too */
    @Needs(Act.EDIT)
    @GetMapping("/selected/tag-offers")
    ModelAndView offers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean fresh,
            Viewer viewer) {
        return new ModelAndView("tagging/_line :: offers")
                .addObject("offers", pages.tags.offered(q, OFFERED))
                .addObject("creatable", fresh ? pages.tags.creatable(q, viewer).orElse(null) : null);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/tags")
    ModelAndView putOn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response,
            Viewer viewer) {
        RecordRef record = type.ref(id);
        try {
            pages.tagging.putOn(record, name, viewer);
        } catch (InvalidRecord invalid) {
            String why = String.join(
                    " ", pages.problems.sentences(invalid, viewer.locale()).values());
            TagLine line = pages.lines.of(record, true).refused(name, why);
            return new ModelAndView(isPart(headers) ? PART : "tagging/form", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("line", line);
        }
        return changed(record, headers, response);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/tags/{tag}/removal")
    ModelAndView takeOff(
            @PathVariable UUID id,
            @PathVariable UUID tag,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response,
            Viewer viewer) {
        RecordRef record = type.ref(id);
        pages.tagging.takeOff(record, tag, viewer);
        return changed(record, headers, response);
    }

    private ModelAndView changed(RecordRef record, HttpHeaders headers, HttpServletResponse response) {
        if (!isPart(headers)) {
            return new ModelAndView("redirect:" + type.address(record.id()));
        }
        response.setHeader("HX-Trigger", "record-changed");
        return new ModelAndView(PART)
                .addObject("line", pages.lines.of(record, true).addingAnother());
    }

    private static boolean isPart(HttpHeaders headers) {
        return headers.containsHeader("HX-Request");
    }
}
