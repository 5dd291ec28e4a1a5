package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells while a form is filled in which of its fields the record doesn't show. */
class HiddenFieldsController implements OfRecordType {

    private final FactDesk desk;

    HiddenFieldsController(FactDesk desk) {
        this.desk = desk;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    /** Keys of the fields that don't belong to what stands in the form. */
    @Needs(Act.READ)
    @PostMapping("/hidden-fields")
    @ResponseBody
    Set<String> hidden(@RequestParam MultiValueMap<String, String> form, Viewer viewer) {
        Map<String, String> typed = RecordForms.typed(viewer.fields().seen(desk.type()), form);
        return desk.custom().hidden(LocalTimes.resolve(desk.type().fields(), typed, Map.of(), viewer), viewer);
    }
}
