package atrium.web.activities;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes notes on customers, changes them, and takes them back. */
@Controller
@RequestMapping("/notes")
class NoteController {

    private final Notes notes;
    private final NoteForms forms;
    private final WritingPlaces places;
    private final Toasts toasts;

    NoteController(Notes notes, NoteForms forms, WritingPlaces places, Toasts toasts) {
        this.notes = notes;
        this.forms = forms;
        this.places = places;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping
    ModelAndView write(
            @RequestParam String type,
            @RequestParam UUID id,
            @RequestParam String text,
            @RequestParam(name = "mention", required = false) @Nullable List<String> mentions,
            Viewer viewer) {
        RecordRef customer = new RecordRef(type, id);
        List<String> mentioned = mentions == null ? List.of() : mentions;
        try {
            notes.write(customer, text, mentioned, viewer);
        } catch (InvalidRecord invalid) {
            return forms.refused(forms.open(customer), text, mentioned, invalid, viewer);
        }
        return new ModelAndView("redirect:" + places.composer(customer));
    }

    @ForSignedIn
    @GetMapping("/{note}/edit")
    ModelAndView filled(@PathVariable UUID note, Viewer viewer) {
        return forms.filled(forms.edit(note, viewer), notes.text(note, viewer));
    }

    @ForSignedIn
    @PostMapping("/{note}")
    ModelAndView revise(
            @PathVariable UUID note,
            @RequestParam String text,
            @RequestParam(name = "was.text") String was,
            @RequestParam(name = "mention", required = false) @Nullable List<String> mentions,
            HttpServletRequest request,
            Viewer viewer) {
        NoteForms.Form form = forms.edit(note, viewer).startedFrom(was);
        List<String> mentioned = mentions == null ? List.of() : mentions;
        try {
            notes.revise(note, new FieldEdit(Map.of("text", was), Map.of("text", text)), mentioned, viewer);
        } catch (InvalidRecord invalid) {
            return forms.refused(form, text, mentioned, invalid, viewer);
        } catch (EditConflict conflict) {
            return forms.conflicted(form, text, mentioned, conflict, viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        return new ModelAndView("redirect:" + places.story(form.customer()));
    }

    @ForSignedIn
    @PostMapping("/{note}/withdrawal")
    String withdraw(@PathVariable UUID note, HttpServletRequest request, Viewer viewer) {
        notes.withdraw(note, viewer);
        toasts.show(Toast.done("toast.note.withdrawn").undoneBy("/notes/" + note + "/return"), request);
        return "redirect:" + places.story(notes.page(note, viewer));
    }

    @ForSignedIn
    @PostMapping("/{note}/return")
    String putBack(@PathVariable UUID note, Viewer viewer) {
        notes.putBack(note, viewer);
        return "redirect:" + places.story(notes.page(note, viewer));
    }
}
