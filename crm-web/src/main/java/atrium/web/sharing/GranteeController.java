package atrium.web.sharing;

import atrium.domain.records.Viewer;
import atrium.domain.sharing.Grantee;
import atrium.domain.sharing.Grantees;
import atrium.web.records.RecordPicker.Choice;
import atrium.web.security.ForSignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests people and teams while their names are typed. */
@Controller
class GranteeController {

    private final Grantees grantees;
    private final MessageSource texts;

    GranteeController(Grantees grantees, MessageSource texts) {
        this.grantees = grantees;
        this.texts = texts;
    }

    @ForSignedIn
    @GetMapping("/people-and-teams/choices")
    String choices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean people,
            @RequestParam(required = false) @Nullable UUID without,
            Model model,
            Viewer viewer) {
        model.addAttribute(
                "choices",
                grantees.startingWith(q).stream()
                        .filter(grantee ->
                                people ? !grantee.team() : !grantee.id().equals(viewer.personId()))
                        .filter(grantee -> !grantee.id().equals(without))
                        .map(grantee -> new Choice(grantee.id(), grantee.name(), hint(grantee, viewer)))
                        .toList());
        return "records/_choices :: list";
    }

    private String hint(Grantee grantee, Viewer viewer) {
        return grantee.team()
                ? texts.getMessage("share.team", new Object[] {grantee.hint()}, viewer.locale())
                : grantee.hint();
    }
}
