package atrium.domain.activityplans;

import atrium.domain.activities.ActivityKind;
import atrium.domain.organization.People;
import atrium.domain.records.FieldReader;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text form of a step: kind, subject, description, workingDays, counted, dueTime, priority, responsible, person. */
final class StepText {

    static final List<String> FIELDS = List.of(
            "kind", "subject", "description", "workingDays", "counted", "dueTime", "priority", "responsible", "person");

    private static final List<String> KINDS = List.of("task", "call", "meeting");
    private static final List<String> PRIORITIES = List.of("low", "normal", "high");
    private static final List<String> RESPONSIBLE = List.of("starter", "owner", "person", "ask");
    private static final int LONGEST = 365;

    private StepText() {}

    static Map<String, String> of(PlanStep step) {
        Map<String, String> text = new HashMap<>();
        text.put("kind", step.kind().code());
        text.put("subject", step.subject());
        text.put("workingDays", String.valueOf(step.workingDays()));
        text.put("counted", step.afterBefore() ? "before" : "start");
        text.put("priority", step.priority());
        text.put("responsible", step.responsible());
        put(text, "description", step.description());
        put(text, "dueTime", step.time());
        put(text, "person", step.personId());
        return text;
    }

    private static void put(Map<String, String> text, String field, @Nullable Object value) {
        if (value != null) {
            text.put(field, value.toString());
        }
    }

    /** @throws atrium.domain.records.InvalidRecord naming each wrong field */
    static PlanStep read(UUID id, Map<String, String> values, @Nullable UUID storedPerson, People people) {
        FieldReader reader = new FieldReader(values);
        reader.required("kind", 10);
        String kind = reader.choice("kind", KINDS);
        String subject = reader.required("subject", 300);
        String description = reader.text("description", 20_000);
        reader.required("workingDays", 10);
        Integer days = reader.whole("workingDays", 0, LONGEST);
        String counted = reader.choice("counted", List.of("start", "before"));
        LocalTime time = time(reader);
        String priority = reader.choice("priority", PRIORITIES);
        String responsible = Objects.requireNonNullElse(reader.choice("responsible", RESPONSIBLE), "starter");
        UUID person = responsible.equals("person") ? person(reader, storedPerson, people) : null;
        reader.orThrow();
        return new PlanStep(
                id,
                ActivityKind.of(Objects.requireNonNull(kind)).orElseThrow(),
                subject,
                description,
                Objects.requireNonNull(days),
                "before".equals(counted),
                time,
                Objects.requireNonNullElse(priority, "normal"),
                responsible,
                person);
    }

    private static @Nullable UUID person(FieldReader reader, @Nullable UUID stored, People people) {
        reader.required("person", 36);
        UUID person = reader.id("person");
        return person != null && !person.equals(stored) && !people.isActive(person)
                ? reader.wrong("person", "customer.problem.unknown-owner", "")
                : person;
    }

    private static @Nullable LocalTime time(FieldReader reader) {
        String text = reader.text("dueTime", 8);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException noTime) {
            return reader.wrong("dueTime", "activity.problem.time", text);
        }
    }
}
