package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
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

/**
 * Edits one fact of a record in its place; the page hears {@code record-changed} when it was stored, and {@code cheer} with a
 * sentence where there is something to be glad of.
 */
class RecordFieldController implements OfRecordType {

    private final FactDesk desk;
    private final RecordFieldPages pages;

    RecordFieldController(FactDesk desk, RecordFieldPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.EDIT)
    @GetMapping("/{id}/facts/{key}")
    ModelAndView control(@PathVariable UUID id, @PathVariable String key, Viewer viewer) {
        return pages.control(desk, id, key, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/facts/{key}")
    @Nullable ModelAndView store(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Viewer viewer) {
        ModelAndView refused = pages.store(desk, id, key, form, viewer);
        if (refused == null) {
            response.setHeader(
                    "HX-Trigger",
                    desk.cheer(id, key, viewer)
                            .map(RecordFieldController::cheering)
                            .orElse("record-changed"));
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        return refused;
    }

    // A header holds nothing but ASCII.
    private static String cheering(String sentence) {
        StringBuilder text = new StringBuilder("{\"record-changed\": {}, \"cheer\": {\"text\": \"");
        sentence.chars()
                .forEach(sign -> text.append(
                        sign < ' ' || sign > '~' || sign == '"' || sign == '\\'
                                ? "\\u%04x".formatted(sign)
                                : String.valueOf((char) sign)));
        return text.append("\"}}").toString();
    }
}
