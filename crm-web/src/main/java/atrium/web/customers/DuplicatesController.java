package atrium.web.customers;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordForms;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Points out, while a form is filled in, records that look the same as what is typed so far. */
class DuplicatesController implements OfRecordType {

    private final CustomerDesk desk;
    private final MessageSource texts;

    DuplicatesController(CustomerDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/duplicates")
    String duplicates(
            @RequestParam MultiValueMap<String, String> request,
            @RequestParam(required = false) @Nullable UUID self,
            Model model,
            Viewer viewer) {
        Map<String, String> typed = RecordForms.typed(viewer.fields().seen(desk.type()), request);
        List<DuplicateLine> lines = DuplicateLine.of(desk, typed, self, texts, viewer);
        model.addAttribute("duplicates", lines);
        return "customers/_duplicates :: list";
    }
}
