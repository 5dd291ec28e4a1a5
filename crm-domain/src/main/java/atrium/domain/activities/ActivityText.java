package atrium.domain.activities;

import atrium.domain.records.FieldReader;
import atrium.domain.repeats.Repeat;
import atrium.domain.repeats.RepeatRule;
import atrium.domain.repeats.RepeatText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text form of an activity's fields; its day and time of day are those of the zone of whoever types or reads them. */
final class ActivityText {

    static final List<String> PRIORITIES = List.of("low", "normal", "high");
    static final List<String> REMINDERS = List.of("0", "5", "10", "15", "30", "60", "120", "1440", "10080");
    static final List<String> DIRECTIONS = List.of("in", "out");
    static final List<String> OUTCOMES = List.of("reached", "no-answer", "left-message", "busy", "wrong-number");

    private static final int A_WEEK = 7 * 24 * 60;

    private ActivityText() {}

    static ActivityFacts read(FieldReader reader, ZoneId zone) {
        LocalDate day = reader.date("due");
        LocalTime time = time(reader);
        if (time != null && day == null && reader.problems().isEmpty()) {
            reader.wrong("due", "activity.problem.no-day", "");
        }
        RepeatRule rule = rule(reader, day);
        return new ActivityFacts(
                reader.required("subject", 300),
                reader.text("description", 20_000),
                reader.id("owner"),
                Objects.requireNonNullElse(reader.choice("priority", PRIORITIES), "normal"),
                time == null ? day : null,
                at(day, time, zone),
                reminder(reader, day),
                rule == null || day == null ? null : Repeat.beginning(rule, day, time, zone),
                reader.whole("minutes", 1, A_WEEK),
                reader.text("place", 500),
                reader.choice("direction", DIRECTIONS),
                reader.choice("outcome", OUTCOMES));
    }

    static Map<String, String> write(Activity activity, ZoneId zone) {
        return write(activity.facts(), activity.guests(), zone);
    }

    static Map<String, String> write(ActivityFacts facts, List<Guest> guests, ZoneId zone) {
        Map<String, String> values = write(facts, zone);
        if (!guests.isEmpty()) {
            put(values, "guests", GuestLines.write(guests));
        }
        return values;
    }

    static Map<String, String> write(ActivityFacts facts, ZoneId zone) {
        Map<String, String> values = new HashMap<>();
        put(values, "subject", facts.subject());
        put(values, "description", facts.description());
        put(values, "owner", facts.ownerId());
        put(values, "priority", facts.priority());
        put(values, "minutes", facts.minutes());
        put(values, "reminder", facts.remindMinutes());
        put(
                values,
                "repeat",
                facts.repeat() == null ? null : RepeatText.write(facts.repeat().rule()));
        put(values, "place", facts.place());
        put(values, "direction", facts.direction());
        put(values, "outcome", facts.outcome());
        if (facts.dueDay() != null) {
            put(values, "due", facts.dueDay());
        } else if (facts.dueAt() != null) {
            put(values, "due", LocalDate.ofInstant(facts.dueAt(), zone));
            put(
                    values,
                    "dueTime",
                    LocalTime.ofInstant(facts.dueAt(), zone).withSecond(0).withNano(0));
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    private static @Nullable Instant at(@Nullable LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        if (day == null) {
            return null;
        }
        return time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    private static @Nullable RepeatRule rule(FieldReader reader, @Nullable LocalDate day) {
        boolean well = reader.problems().isEmpty();
        RepeatRule rule = RepeatText.read(reader, "repeat");
        return rule != null && day == null && well
                ? reader.wrong("due", "activity.problem.no-day-to-repeat", "")
                : rule;
    }

    private static @Nullable Integer reminder(FieldReader reader, @Nullable LocalDate day) {
        String minutes = reader.choice("reminder", REMINDERS);
        if (minutes != null && day == null && reader.problems().isEmpty()) {
            return reader.wrong("due", "activity.problem.no-day-to-remind", "");
        }
        return minutes == null ? null : Integer.valueOf(minutes);
    }

    private static @Nullable LocalTime time(FieldReader reader) {
        String text = reader.text("dueTime", 8);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException noTime) {
            return reader.wrong("dueTime", "activity.problem.time", text);
        }
    }
}
