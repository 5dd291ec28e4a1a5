package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests records of one type while a person types the name of one into a form. */
class PickerController implements OfRecordType {

    private final RecordPicker picker;

    PickerController(RecordPicker picker) {
        this.picker = picker;
    }

    @Override
    public String recordType() {
        return picker.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/choices")
    String choices(@RequestParam String q, Model model, Viewer viewer) {
        model.addAttribute("choices", picker.startingWith(q, viewer));
        return "records/_choices :: list";
    }
}
