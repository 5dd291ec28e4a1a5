package atrium.domain.customfields;

import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text form of a custom field itself, as its form and the audit log know it. */
public final class CustomFieldText {

    /** Most values to choose from. */
    public static final int MOST_CHOICES = 100;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_CONDITION = 1000;
    private static final int LONGEST_SECTION = 60;
    private static final int LONGEST_HELP = 300;

    private static final List<String> KINDS =
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
                RecordField.of("customPreset", FieldKind.TEXT, 500),
                RecordField.of("customSection", FieldKind.TEXT, LONGEST_SECTION),
                RecordField.of("customShownIf", FieldKind.TEXT, LONGEST_CONDITION),
                RecordField.of("customHelp", FieldKind.TEXT, LONGEST_HELP));
    }

    /**
     * What was typed.
     *
     * @param choices with the codes of those that were there before under the same label
     */
    record Read(
            String label,
            CustomKind kind,
            List<CustomChoice> choices,
            @Nullable String target,
            boolean required,
            boolean unique,
            @Nullable String preset,
            @Nullable String section,
            @Nullable String shownIf,
            @Nullable String help) {

        CustomField in(CustomField field) {
            return new CustomField(
                    field.id(),
                    field.version(),
                    field.recordType(),
                    field.key(),
                    label,
                    kind,
                    choices,
                    target,
                    help,
                    required,
                    unique,
                    preset,
                    section,
                    shownIf,
                    field.createdAt());
        }
    }

    /** The text form; empty parts are absent. */
    public static Map<String, String> write(CustomField field) {
        Map<String, String> text = new HashMap<>();
        text.put("customLabel", field.label());
        text.put("customKind", field.kind().code());
        text.put("customRequired", field.required() ? "yes" : "no");
        text.put("customUnique", field.unique() ? "yes" : "no");
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

    /**
     * @param before the choices as they were, by which those keep their code whose label or place stays
     * @param targets codes of the types whose records can be linked to
     */
    static Read read(FieldReader reader, List<CustomChoice> before, List<String> targets) {
        String label = reader.required("customLabel", LONGEST_LABEL);
        CustomKind kind = kind(reader);
        List<CustomChoice> choices = kind.chosen() ? ChoiceLines.read(reader, before) : List.of();
        String target = kind == CustomKind.RECORD ? target(reader, targets) : null;
        boolean required = "yes".equals(reader.choice("customRequired", CustomField.YES_NO));
        boolean unique = unique(reader, kind);
        String section = reader.text("customSection", LONGEST_SECTION);
        String shownIf = reader.text("customShownIf", LONGEST_CONDITION);
        String help = reader.text("customHelp", LONGEST_HELP);
        String preset = preset(reader, kind, choices);
        return new Read(label, kind, choices, target, required, unique, preset, section, shownIf, help);
    }

    private static CustomKind kind(FieldReader reader) {
        String code = reader.choice("customKind", KINDS);
        return code == null
                ? CustomKind.TEXT
                : CustomKind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean unique(FieldReader reader, CustomKind kind) {
        boolean unique = "yes".equals(reader.choice("customUnique", CustomField.YES_NO));
        if (unique && !kind.distinguishing()) {
            reader.wrong("customUnique", "custom.problem.not-unique-kind", "");
        } else if (unique && reader.text("customPreset", 500) != null) {
            reader.wrong("customPreset", "custom.problem.unique-preset", "");
        }
        return unique;
    }

    private static @Nullable String target(FieldReader reader, List<String> targets) {
        int before = reader.problems().size();
        String target = reader.choice("customTarget", targets);
        return target == null && reader.problems().size() == before
                ? reader.wrong("customTarget", "custom.problem.no-target", "")
                : target;
    }

    private static @Nullable String preset(FieldReader reader, CustomKind kind, List<CustomChoice> choices) {
        String typed = reader.text("customPreset", 500);
        if (typed == null || !kind.presettable()) {
            return typed == null ? null : reader.wrong("customPreset", "custom.problem.no-preset", typed);
        }
        String value = kind.chosen() ? ChoiceLines.codes(typed, kind, choices) : typed;
        CustomField alone = new CustomField(
                CustomKeys.NOBODY,
                0,
                "",
                "customPreset",
                "",
                kind,
                choices,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                Instant.EPOCH);
        FieldReader trial = new FieldReader(Map.of("customPreset", value));
        Map<String, String> read = new HashMap<>();
        CustomReading.read(alone, trial, () -> "", read);
        trial.problems().forEach(problem -> reader.wrong("customPreset", problem.messageKey(), typed));
        return read.get("customPreset");
    }
}
