package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens and edits records of one type. */
class RecordFormController implements OfRecordType {

    private final RecordDesk desk;
    private final RecordFormPages pages;
    private final QuickForms quick;

    RecordFormController(RecordDesk desk, RecordFormPages pages, QuickForms quick) {
        this.desk = desk;
        this.pages = pages;
        this.quick = quick;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.CREATE)
    @GetMapping("/new")
    ModelAndView blank(@RequestParam MultiValueMap<String, String> preset, Viewer viewer) {
        return pages.blank(desk, preset, viewer);
    }

    @Needs(Act.CREATE)
    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Viewer viewer) {
        return pages.open(desk, form, request, viewer);
    }

    @Needs(Act.EDIT)
    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return pages.filled(desk, id, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Viewer viewer) {
        return pages.edit(desk, id, form, request, viewer);
    }

    @Needs(Act.CREATE)
    @GetMapping("/quick")
    ModelAndView quick(@RequestParam MultiValueMap<String, String> preset, Viewer viewer) {
        return quick.blank(desk, preset, viewer);
    }

    /** The page hears {@code record-opened} with the id of the record when it was stored. */
    @Needs(Act.CREATE)
    @PostMapping("/quick")
    @Nullable ModelAndView openQuickly(
            @RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Viewer viewer) {
        QuickForms.Opening opening = quick.open(desk, form, viewer);
        if (opening.id() != null) {
            response.setHeader("HX-Trigger", "{\"record-opened\": {\"id\": \"" + opening.id() + "\"}}");
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        return opening.refused();
    }
}
