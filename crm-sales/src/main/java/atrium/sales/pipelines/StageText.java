package atrium.sales.pipelines;

import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.CHOICES;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text form of a stage, which its form and the audit log share. */
public final class StageText {

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 3650;

    private StageText() {}

    /**
     * The fields of a stage; those of won and of lost deals have no probability of their own, and no deal rots in them.
     *
     * @param demandable keys of the fields of a deal that a stage can demand
     */
    public static List<RecordField> fields(StageKind kind, List<String> demandable) {
        RecordField name = RecordField.of("name", TEXT, LONGEST);
        RecordField fields = new RecordField("requiredFields", CHOICES, 2000, demandable);
        RecordField activity = new RecordField("requiredActivity", CHOICE, 20, EntryCriteria.ACTIVITIES);
        RecordField file = new RecordField("requiredFile", CHOICE, 20, EntryCriteria.FILES);
        return kind == StageKind.OPEN
                ? List.of(
                        name,
                        RecordField.of("stageProbability", WHOLE, 3),
                        RecordField.of("rottingDays", WHOLE, 4),
                        fields,
                        activity,
                        file)
                : List.of(name, fields, activity, file);
    }

    static Map<String, String> write(Stage stage) {
        Map<String, String> text = new HashMap<>();
        text.put("name", stage.name());
        text.put("stageProbability", String.valueOf(stage.probability()));
        put(text, "rottingDays", stage.rottingDays());
        put(text, "requiredFields", String.join("\n", stage.entry().fields()));
        put(text, "requiredActivity", stage.entry().activity());
        put(text, "requiredFile", stage.entry().file());
        text.values().removeIf(String::isEmpty);
        return text;
    }

    static Stage read(
            FieldReader reader, UUID id, String code, String pipeline, StageKind kind, List<String> demandable) {
        String name = reader.required("name", LONGEST);
        Integer probability = kind == StageKind.OPEN ? reader.whole("stageProbability", 0, 100) : null;
        if (kind == StageKind.OPEN && probability == null && reader.problems().isEmpty()) {
            reader.wrong("stageProbability", "field.problem.required", "");
        }
        String fields = reader.choices("requiredFields", demandable);
        return new Stage(
                id,
                code,
                pipeline,
                name,
                kind,
                kind == StageKind.WON ? 100 : Objects.requireNonNullElse(probability, 0),
                kind == StageKind.OPEN ? reader.whole("rottingDays", 1, MOST_DAYS) : null,
                new EntryCriteria(
                        fields == null ? List.of() : fields.lines().toList(),
                        reader.choice("requiredActivity", EntryCriteria.ACTIVITIES),
                        reader.choice("requiredFile", EntryCriteria.FILES)));
    }

    private static void put(Map<String, String> text, String field, @Nullable Object value) {
        if (value != null) {
            text.put(field, value.toString());
        }
    }
}
