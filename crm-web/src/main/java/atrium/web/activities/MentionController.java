package atrium.web.activities;

import atrium.domain.activities.Mentions;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker.Choice;
import atrium.web.security.ForSignedIn;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests colleagues who may be mentioned while a note is written. */
@Controller
class MentionController {

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    @ForSignedIn
    @GetMapping("/mentions")
    String choices(
            @RequestParam String type, @RequestParam UUID id, @RequestParam String q, Model model, Viewer viewer) {
        model.addAttribute(
                "choices",
                mentions.choices(new RecordRef(type, id), q, viewer).stream()
                        .map(person -> new Choice(person.id(), person.name(), person.email()))
                        .toList());
        return "notes/_mentions :: choices";
    }
}
