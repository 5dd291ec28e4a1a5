package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values to choose from as an administrator types them: their labels, one a line. */
final class ChoiceLines {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_CODE = 36;

    /** Most characters of all of them. */
    static final int MAX_LENGTH = CustomFieldText.MOST_CHOICES * (LONGEST_LABEL + 2);

    private ChoiceLines() {}

    /** @param before the choices as they were, by which those keep their code whose label or place stays */
    static List<CustomChoice> read(FieldReader reader, List<CustomChoice> before) {
        String text = reader.text("customChoices", MAX_LENGTH);
        List<String> labels = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (labels.isEmpty()) {
            reader.wrong("customChoices", "custom.problem.no-choices", "");
        } else if (labels.size() > CustomFieldText.MOST_CHOICES) {
            reader.wrong("customChoices", "custom.problem.many-choices", String.valueOf(CustomFieldText.MOST_CHOICES));
        } else if (labels.stream().anyMatch(label -> label.length() > LONGEST_LABEL)) {
            reader.wrong("customChoices", "custom.problem.long-choice", String.valueOf(LONGEST_LABEL));
        } else if (new LinkedHashSet<>(labels).size() < labels.size()) {
            reader.wrong("customChoices", "custom.problem.same-choice", "");
        }
        return coded(labels, before);
    }

    // A label that was there keeps its code; one that was only rewritten in its line keeps it, too.
    private static List<CustomChoice> coded(List<String> labels, List<CustomChoice> before) {
        Map<String, String> codes = before.stream().collect(Collectors.toMap(CustomChoice::label, CustomChoice::code));
        Map<String, CustomChoice> there =
                before.stream().collect(Collectors.toMap(CustomChoice::code, Function.identity()));
        Set<String> taken = new LinkedHashSet<>(
                labels.stream().map(codes::get).filter(Objects::nonNull).toList());
        boolean sameLines = labels.size() == before.size();
        List<CustomChoice> choices = new ArrayList<>();
        IntStream.range(0, labels.size()).forEach(at -> {
            String code = codes.get(labels.get(at));
            if (code == null && sameLines && taken.add(before.get(at).code())) {
                code = before.get(at).code();
            }
            if (code == null) {
                code = CustomKeys.free(CustomKeys.slug(labels.get(at), LONGEST_CODE), taken, before);
                taken.add(code);
            }
            choices.add(there.getOrDefault(code, new CustomChoice(code, labels.get(at)))
                    .called(labels.get(at)));
        });
        return choices;
    }

    /** What new records start with, as people read it: labels in the place of codes. */
    static String labels(CustomField field, String preset) {
        if (!field.kind().chosen()) {
            return preset;
        }
        return preset.lines()
                .map(code -> field.choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .map(CustomChoice::label)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    /** The same as it is stored: codes in the place of labels; what is no label stays. */
    static String codes(String typed, CustomKind kind, List<CustomChoice> choices) {
        String[] labels = kind == CustomKind.SEVERAL_CHOICES ? typed.split("\\s*;\\s*") : new String[] {typed};
        return Arrays.stream(labels)
                .map(label -> choices.stream()
                        .filter(choice -> choice.label().equalsIgnoreCase(label))
                        .map(CustomChoice::code)
                        .findFirst()
                        .orElse(label))
                .collect(Collectors.joining("\n"));
    }
}
