package atrium.web.records;

import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** A form for something that belongs to a record and has no page of its own. */
@Component
public class SmallForms {

    private final RecordForms forms;
    private final RecordPickers pickers;
    private final Problems problems;

    SmallForms(RecordForms forms, RecordPickers pickers, Problems problems) {
        this.forms = forms;
        this.pickers = pickers;
        this.problems = problems;
    }

    /**
     * What the form is about.
     *
     * @param title key of its heading
     * @param save key of its button
     * @param demanded keys of the fields that must be filled in
     * @param action where it is sent
     * @param home the record's page
     * @param of the record's name; empty where no page stands above
     * @param carried hidden values sent along
     */
    public record Form(
            String title,
            String save,
            List<RecordField> fields,
            Set<String> demanded,
            String action,
            String home,
            String of,
            Map<String, String> carried) {}

    /** The empty form. */
    public ModelAndView blank(Form form, Viewer viewer) {
        return page(form, FormDraft.of(null, Map.of(), null), HttpStatus.OK, viewer);
    }

    /** The form of something stored. */
    public ModelAndView filled(Form form, Map<String, String> values, Viewer viewer) {
        return page(form, FormDraft.of(null, values, values), HttpStatus.OK, viewer);
    }

    /** Values the person started from, sent along with the form. */
    public Map<String, String> was(Form form, MultiValueMap<String, String> typed) {
        return RecordForms.was(form.fields(), typed);
    }

    /**
     * What was typed, with ids in the place of names.
     *
     * @throws InvalidRecord when a name means no record, or more than one
     */
    public Map<String, String> read(Form form, MultiValueMap<String, String> typed, Viewer viewer) {
        return pickers.resolve(
                form.fields(),
                new LinkedHashMap<>(RecordForms.typed(form.fields(), typed)),
                was(form, typed),
                RecordForms.said(form.fields(), typed),
                viewer);
    }

    /** The form as it was sent, before anything is stored. */
    public ModelAndView drafted(Form form, MultiValueMap<String, String> typed, Viewer viewer) {
        return page(form, draft(form, typed), HttpStatus.OK, viewer);
    }

    /** The form as it was sent, with a sentence at each wrong field. */
    public ModelAndView refused(Form form, MultiValueMap<String, String> typed, InvalidRecord invalid, Viewer viewer) {
        FormDraft draft = draft(form, typed).wrong(problems.sentences(invalid, viewer.locale()));
        return page(form, draft, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    /** The form with both values of what somebody else changed; sent again it keeps what was typed. */
    public ModelAndView conflicted(
            Form form, MultiValueMap<String, String> typed, EditConflict conflict, Viewer viewer) {
        FormDraft both = forms.conflicted(form.fields(), draft(form, typed), conflict, viewer);
        return page(form, both, HttpStatus.CONFLICT, viewer);
    }

    private FormDraft draft(Form form, MultiValueMap<String, String> typed) {
        Map<String, String> was = was(form, typed);
        return FormDraft.of(null, RecordForms.typed(form.fields(), typed), was.isEmpty() ? null : was)
                .saying(RecordForms.said(form.fields(), typed));
    }

    private ModelAndView page(Form form, FormDraft draft, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("records/small-form", status);
        page.addObject("form", form);
        page.addObject("fields", forms.fields(form.fields(), form.demanded(), draft, viewer));
        page.addObject(
                "trail", form.of().isEmpty() ? List.of() : List.of(new RecordFormPages.Crumb(form.of(), form.home())));
        return page;
    }
}
