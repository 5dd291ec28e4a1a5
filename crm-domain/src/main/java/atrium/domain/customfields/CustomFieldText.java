package atrium.domain.customfields;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text form of a custom field itself, as its form and the audit log know it. */
public final class CustomFieldText {

    /** Most values to choose from. */
    public static final int MOST_CHOICES = 100;

    static final int LONGEST_LABEL = 80;
    static final int LONGEST_CONDITION = 1000;
    static final int LONGEST_SECTION = 60;
    static final int LONGEST_HELP = 300;
    static final int LONGEST_PRESET = 500;

    static final List<String> KINDS =
            Arrays.stream(CustomKind.values()).map(CustomKind::code).toList();

    private CustomFieldText() {}

    /**
     * Its fields, in the order of the form.
     *
     * @param targets codes of the types whose records can be linked to
     */
    public static List<RecordField> fields(List<String> targets) {
        return List.of(
                RecordField.of("customLabel", FieldKind.TEXT, LONGEST_LABEL),
                new RecordField("customKind", FieldKind.CHOICE, 20, KINDS),
                new RecordField("customTarget", FieldKind.CHOICE, 40, targets),
                RecordField.of("customChoices", FieldKind.LONG_TEXT, ChoiceLines.MAX_LENGTH),
                new RecordField("customRequired", FieldKind.CHOICE, 3, CustomField.YES_NO),
                new RecordField("customUnique", FieldKind.CHOICE, 3, CustomField.YES_NO),
                new RecordField("customFast", FieldKind.CHOICE, 3, CustomField.YES_NO),
                RecordField.of("customPreset", FieldKind.TEXT, LONGEST_PRESET),
                RecordField.of("customSection", FieldKind.TEXT, LONGEST_SECTION),
                RecordField.of("customShownIf", FieldKind.TEXT, LONGEST_CONDITION),
                RecordField.of("customHelp", FieldKind.TEXT, LONGEST_HELP));
    }

    /** The text form; empty parts are absent. */
    public static Map<String, String> write(CustomField field) {
        Map<String, String> text = new HashMap<>();
        text.put("customLabel", field.label());
        text.put("customKind", field.kind().code());
        text.put("customRequired", field.required() ? "yes" : "no");
        text.put("customUnique", field.unique() ? "yes" : "no");
        text.put("customFast", field.index().wanted() ? "yes" : "no");
        if (!field.choices().isEmpty()) {
            text.put(
                    "customChoices",
                    field.choices().stream().map(CustomChoice::label).collect(Collectors.joining("\n")));
        }
        if (field.target() != null) {
            text.put("customTarget", field.target());
        }
        if (field.preset() != null) {
            text.put("customPreset", ChoiceLines.labels(field, field.preset()));
        }
        if (field.section() != null) {
            text.put("customSection", field.section());
        }
        if (field.shownIf() != null) {
            text.put("customShownIf", field.shownIf());
        }
        if (field.help() != null) {
            text.put("customHelp", field.help());
        }
        return text;
    }
}
