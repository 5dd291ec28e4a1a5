package atrium.web.activities;

import atrium.domain.activities.Mention;
import atrium.domain.activities.Mentions;
import atrium.domain.activities.NoteText;
import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a note is changed, or written once more when something was wrong with it. */
@Component
class NoteForms {

    private final Notes notes;
    private final Mentions mentions;
    private final WritingPlaces places;
    private final Problems problems;

    NoteForms(Notes notes, Mentions mentions, WritingPlaces places, Problems problems) {
        this.notes = notes;
        this.mentions = mentions;
        this.places = places;
        this.problems = problems;
    }

    /**
     * What the page is about.
     *
     * @param title key of its heading
     * @param action where it is sent
     * @param home the customer's page
     * @param was the text the person started from; null for a new note
     */
    record Form(
            String title,
            String action,
            String home,
            RecordRef customer,
            @Nullable String was) {

        Form startedFrom(String text) {
            return new Form(title, action, home, customer, text);
        }
    }

    Form open(RecordRef customer) {
        return new Form("note.new", "/notes", places.page(customer), customer, null);
    }

    Form edit(UUID note, Viewer viewer) {
        RecordRef customer = notes.page(note, viewer);
        return new Form("note.edit", "/notes/" + note, places.page(customer), customer, null);
    }

    ModelAndView filled(Form form, NoteText note) {
        return page(form.startedFrom(note.text()), note.text(), note.mentions(), null, HttpStatus.OK);
    }

    /** The note as it was sent, with a sentence. */
    ModelAndView refused(Form form, String text, List<String> mentioned, InvalidRecord invalid, Viewer viewer) {
        Map<String, String> sentences = problems.sentences(invalid, viewer.locale());
        return page(form, text, standing(text, mentioned), sentences.get("text"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The note as it was sent, with what it says meanwhile; sent again it keeps what was typed. */
    ModelAndView conflicted(Form form, String text, List<String> mentioned, EditConflict conflict, Viewer viewer) {
        Map<String, String> sentences = problems.sentences(conflict, viewer.locale());
        Map<String, String> stored = Problems.startedFrom(Map.of(), conflict);
        return page(
                form.startedFrom(stored.getOrDefault("text", "")),
                text,
                standing(text, mentioned),
                sentences.get("text"),
                HttpStatus.CONFLICT);
    }

    private List<Mention> standing(String text, List<String> mentioned) {
        return mentions.standing(text, mentioned);
    }

    private static ModelAndView page(
            Form form, String text, List<Mention> mentioned, @Nullable String error, HttpStatus status) {
        return new ModelAndView("notes/form", status)
                .addObject("form", form)
                .addObject("text", text)
                .addObject("mentioned", mentioned)
                .addObject("error", error);
    }
}
