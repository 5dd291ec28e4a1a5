package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a custom field, read.
 *
 * @param choices with the codes of those that were there before under the same label
 */
record TypedField(
        String label,
        CustomKind kind,
        List<CustomChoice> choices,
        @Nullable String target,
        boolean required,
        boolean unique,
        boolean fast,
        @Nullable String preset,
        @Nullable String section,
        @Nullable String shownIf,
        @Nullable String help) {

    private static final String PRESET = "customPreset";

    /** The field with what was typed in the place of what it was. */
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
                field.index().wanted(fast),
                field.createdAt());
    }

    /**
     * Reads the form, and notes each part that can't be read.
     *
     * @param before the choices as they were, by which those keep their code whose label or place stays
     * @param targets codes of the types whose records can be linked to
     */
    static TypedField read(FieldReader reader, List<CustomChoice> before, List<String> targets) {
        String label = reader.required("customLabel", CustomFieldText.LONGEST_LABEL);
        CustomKind kind = kind(reader);
        List<CustomChoice> choices = kind.chosen() ? ChoiceLines.read(reader, before) : List.of();
        String target = kind == CustomKind.RECORD ? target(reader, targets) : null;
        boolean required = "yes".equals(reader.choice("customRequired", CustomField.YES_NO));
        boolean unique = unique(reader, kind);
        boolean fast = fast(reader, kind);
        String section = reader.text("customSection", CustomFieldText.LONGEST_SECTION);
        String shownIf = reader.text("customShownIf", CustomFieldText.LONGEST_CONDITION);
        String help = reader.text("customHelp", CustomFieldText.LONGEST_HELP);
        String preset = preset(reader, kind, choices);
        return new TypedField(label, kind, choices, target, required, unique, fast, preset, section, shownIf, help);
    }

    private static CustomKind kind(FieldReader reader) {
        String code = reader.choice("customKind", CustomFieldText.KINDS);
        return code == null
                ? CustomKind.TEXT
                : CustomKind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean unique(FieldReader reader, CustomKind kind) {
        boolean unique = "yes".equals(reader.choice("customUnique", CustomField.YES_NO));
        if (unique && !kind.distinguishing()) {
            reader.wrong("customUnique", "custom.problem.not-unique-kind", "");
        } else if (unique && reader.text(PRESET, CustomFieldText.LONGEST_PRESET) != null) {
            reader.wrong(PRESET, "custom.problem.unique-preset", "");
        }
        return unique;
    }

    private static boolean fast(FieldReader reader, CustomKind kind) {
        boolean fast = "yes".equals(reader.choice("customFast", CustomField.YES_NO));
        if (fast && !kind.indexed()) {
            reader.wrong("customFast", "custom.problem.not-fast-kind", "");
        }
        return fast;
    }

    private static @Nullable String target(FieldReader reader, List<String> targets) {
        int before = reader.problems().size();
        String target = reader.choice("customTarget", targets);
        return target == null && reader.problems().size() == before
                ? reader.wrong("customTarget", "custom.problem.no-target", "")
                : target;
    }

    private static @Nullable String preset(FieldReader reader, CustomKind kind, List<CustomChoice> choices) {
        String typed = reader.text(PRESET, CustomFieldText.LONGEST_PRESET);
        if (typed == null || !kind.presettable()) {
            return typed == null ? null : reader.wrong(PRESET, "custom.problem.no-preset", typed);
        }
        String value = kind.chosen() ? ChoiceLines.codes(typed, kind, choices) : typed;
        CustomField alone = new CustomField(
                CustomKeys.NOBODY,
                0,
                "",
                PRESET,
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
                CustomIndex.NONE,
                Instant.EPOCH);
        FieldReader trial = new FieldReader(Map.of(PRESET, value));
        Map<String, String> read = new HashMap<>();
        CustomReading.read(alone, trial, () -> "", read);
        trial.problems().forEach(problem -> reader.wrong(PRESET, problem.messageKey(), typed));
        return read.get(PRESET);
    }
}
