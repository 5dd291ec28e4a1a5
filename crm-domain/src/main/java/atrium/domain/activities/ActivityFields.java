package atrium.domain.activities;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of tasks, calls and meetings, in the order of their forms. */
public final class ActivityFields {

    /** Key of the field of a meeting in which its guests stand, one a line. */
    public static final String GUESTS = "guests";

    private static final List<RecordField> COMMON = List.of(
            RecordField.of("subject", FieldKind.TEXT, 300),
            RecordField.of("description", FieldKind.LONG_TEXT, 20_000),
            RecordField.of("due", FieldKind.DATE, 10),
            RecordField.of("dueTime", FieldKind.TIME, 8),
            RecordField.of("repeat", FieldKind.TEXT, 300),
            new RecordField("reminder", FieldKind.CHOICE, 10, ActivityText.REMINDERS),
            RecordField.of("owner", FieldKind.PERSON, 36),
            new RecordField("priority", FieldKind.CHOICE, 10, ActivityText.PRIORITIES));

    private static final RecordField MINUTES = RecordField.of("minutes", FieldKind.WHOLE, 5);

    private static final Map<ActivityKind, List<RecordField>> OWN = Map.of(
            ActivityKind.TASK,
            List.of(MINUTES),
            ActivityKind.CALL,
            List.of(
                    MINUTES,
                    new RecordField("direction", FieldKind.CHOICE, 10, ActivityText.DIRECTIONS),
                    new RecordField("outcome", FieldKind.CHOICE, 20, ActivityText.OUTCOMES)),
            ActivityKind.MEETING,
            List.of(
                    MINUTES,
                    RecordField.of("place", FieldKind.TEXT, 500),
                    RecordField.of(GUESTS, FieldKind.GUESTS, GuestLines.LONGEST)));

    private ActivityFields() {}

    /** The fields of a kind: those that all have, then its own. */
    public static List<RecordField> of(ActivityKind kind) {
        return Stream.concat(COMMON.stream(), OWN.getOrDefault(kind, List.of()).stream())
                .toList();
    }
}
