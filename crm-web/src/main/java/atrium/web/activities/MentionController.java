package atrium.web.activities;

import atrium.domain.absences.Absence;
import atrium.domain.absences.AwayPeople;
import atrium.domain.activities.Mentions;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker.Choice;
import atrium.web.security.ForSignedIn;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests colleagues who may be mentioned while a note is written. */
@Controller
class MentionController {

    private final Mentions mentions;
    private final AwayPeople away;
    private final MessageSource texts;

    MentionController(Mentions mentions, AwayPeople away, MessageSource texts) {
        this.mentions = mentions;
        this.away = away;
        this.texts = texts;
    }

    @ForSignedIn
    @GetMapping("/mentions")
    String choices(
            @RequestParam String type, @RequestParam UUID id, @RequestParam String q, Model model, Viewer viewer) {
        List<PersonSummary> found = mentions.choices(new RecordRef(type, id), q, viewer);
        Map<UUID, Absence> absences =
                away.now(found.stream().map(PersonSummary::id).toList());
        model.addAttribute(
                "choices",
                found.stream()
                        .map(person -> new Choice(person.id(), person.name(), hint(person, absences, viewer)))
                        .toList());
        return "notes/_mentions :: choices";
    }

    private String hint(PersonSummary person, Map<UUID, Absence> absences, Viewer viewer) {
        Absence absence = absences.get(person.id());
        return absence == null
                ? person.email()
                : texts.getMessage(
                        "absence.until",
                        new Object[] {
                            DateTimeFormatter.ofPattern("d MMM", viewer.locale())
                                    .format(absence.lastDay())
                        },
                        viewer.locale());
    }
}
