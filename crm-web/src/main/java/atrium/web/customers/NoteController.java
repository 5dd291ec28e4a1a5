package atrium.web.customers;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes notes on customers, and takes them back. */
@Controller
class NoteController {

    private final Notes notes;
    private final RecordTypes types;
    private final Toasts toasts;

    NoteController(Notes notes, RecordTypes types, Toasts toasts) {
        this.notes = notes;
        this.types = types;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping("/notes")
    String write(
            @RequestParam String type,
            @RequestParam UUID id,
            @RequestParam String text,
            HttpServletRequest request,
            Viewer viewer) {
        RecordRef customer = new RecordRef(type, id);
        try {
            notes.write(customer, text, viewer);
        } catch (InvalidRecord invalid) {
            toasts.show(Toast.failed("toast.note.invalid", Notes.MAX_LENGTH), request);
        }
        return redirect(customer);
    }

    @ForSignedIn
    @PostMapping("/notes/{note}/withdrawal")
    String withdraw(@PathVariable UUID note, HttpServletRequest request, Viewer viewer) {
        notes.withdraw(note, viewer);
        toasts.show(Toast.done("toast.note.withdrawn").undoneBy("/notes/" + note + "/return"), request);
        return redirect(notes.customer(note, viewer));
    }

    @ForSignedIn
    @PostMapping("/notes/{note}/return")
    String putBack(@PathVariable UUID note, Viewer viewer) {
        notes.putBack(note, viewer);
        return redirect(notes.customer(note, viewer));
    }

    private String redirect(RecordRef customer) {
        return "redirect:" + types.address(customer).orElseThrow(() -> new UnknownRecord(customer));
    }
}
