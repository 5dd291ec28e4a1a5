package atrium.web.customfields;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFieldText;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The form in which a custom field is added or changed, with the condition on which it is shown built in it. */
@Component
class CustomFieldForms {

    private static final String HOME = "/admin/custom-fields";

    private final CustomFieldKeeping keeping;
    private final SmallForms forms;
    private final ShownIfScreens shown;
    private final MessageSource texts;

    CustomFieldForms(CustomFieldKeeping keeping, SmallForms forms, ShownIfScreens shown, MessageSource texts) {
        this.keeping = keeping;
        this.forms = forms;
        this.shown = shown;
        this.texts = texts;
    }

    /**
     * What is filled in.
     *
     * @param type code of the record type that has the field
     * @param field null for a new one
     */
    record Subject(String type, @Nullable CustomField field) {

        static Subject of(CustomField field) {
            return new Subject(field.recordType(), field);
        }
    }

    ModelAndView filled(Subject subject, Viewer viewer) {
        CustomField field = subject.field();
        Map<String, String> values = field == null
                ? Map.of("customKind", "text", "customRequired", "no", "customUnique", "no", "customFast", "no")
                : CustomFieldText.write(field);
        ModelAndView page = forms.filled(form(subject, viewer), values, viewer);
        return shown.stored(page, subject, values.getOrDefault(ShownIfScreens.FIELD, ""), viewer);
    }

    /** The form as it was sent, after what its button asked for; nothing is stored. */
    ModelAndView drafted(Subject subject, MultiValueMap<String, String> typed, String deed, Viewer viewer) {
        return shown.sent(forms.drafted(form(subject, viewer), typed, viewer), subject, typed, deed, false, viewer);
    }

    /**
     * What was typed.
     *
     * @throws InvalidRecord when the condition can't be asked
     */
    FieldEdit read(Subject subject, MultiValueMap<String, String> typed, Viewer viewer) {
        SmallForms.Form form = form(subject, viewer);
        Map<String, String> now = new HashMap<>(forms.read(form, typed, viewer));
        now.putAll(shown.read(subject, typed, viewer));
        return new FieldEdit(forms.was(form, typed), now);
    }

    ModelAndView refused(Subject subject, MultiValueMap<String, String> typed, InvalidRecord invalid, Viewer viewer) {
        ModelAndView page = forms.refused(form(subject, viewer), typed, invalid, viewer);
        return shown.sent(page, subject, typed, "", true, viewer);
    }

    ModelAndView conflicted(
            Subject subject, MultiValueMap<String, String> typed, EditConflict conflict, Viewer viewer) {
        ModelAndView page = forms.conflicted(form(subject, viewer), typed, conflict, viewer);
        return shown.sent(page, subject, typed, "", false, viewer);
    }

    private SmallForms.Form form(Subject subject, Viewer viewer) {
        CustomField field = subject.field();
        return new SmallForms.Form(
                field == null ? "custom.new." + subject.type() : "custom.edit",
                field == null ? "custom.add" : "custom.save",
                CustomFieldText.fields(keeping.targets()),
                Set.of("customLabel", "customKind"),
                field == null ? HOME : HOME + "/" + field.id(),
                HOME,
                texts.getMessage("custom.title", null, viewer.locale()),
                field == null
                        ? Map.of("type", subject.type())
                        : Map.of("type", subject.type(), "id", field.id().toString()));
    }
}
