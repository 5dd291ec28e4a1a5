package atrium.domain.calendars;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The text forms of a calendar and of its own days, and what must hold for them. */
@Component
class CalendarText {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOURS = 500;

    private final PublicHolidays holidays;

    CalendarText(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** The key of a weekday's hours: {@code monday}. */
    static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Name, zone, country, region, and each weekday's hours; what is empty is absent. */
    static Map<String, String> of(KeptCalendar.Settings settings) {
        Map<String, String> text = new HashMap<>(
                Map.of("name", settings.name(), "zone", settings.zone().getId()));
        put(text, "country", Objects.requireNonNullElse(settings.country(), ""));
        put(text, "region", Objects.requireNonNullElse(settings.region(), ""));
        text.putAll(of(settings.week()));
        return text;
    }

    /** Each weekday's hours; days off are absent. */
    static Map<String, String> of(WorkingWeek week) {
        Map<String, String> text = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            put(text, key(day), week.on(day).toString());
        }
        return text;
    }

    /** Name, date, yearly and hours of an own day; what is empty is absent. */
    static Map<String, String> of(OwnDay day) {
        Map<String, String> text =
                new HashMap<>(Map.of("name", day.name(), "date", day.date().toString()));
        put(text, "yearly", day.yearly() ? "true" : "");
        put(text, "hours", day.hours().toString());
        return text;
    }

    private static void put(Map<String, String> text, String key, String value) {
        if (!value.isEmpty()) {
            text.put(key, value);
        }
    }

    /** @throws atrium.domain.records.InvalidRecord naming each wrong field */
    KeptCalendar.Settings settings(FieldReader reader) {
        String name = reader.required("name", LONGEST_NAME);
        reader.required("zone", LONGEST_NAME);
        String zone = reader.choice("zone", List.copyOf(ZoneId.getAvailableZoneIds()));
        String country = reader.country("country");
        String region = reader.text("region", LONGEST_NAME);
        if (region != null
                && (country == null || !holidays.regions(country, Locale.ROOT).containsKey(region))) {
            reader.wrong("region", "calendar.problem.region", region);
        }
        WorkingWeek week = week(reader);
        reader.orThrow();
        return new KeptCalendar.Settings(name, ZoneId.of(Objects.requireNonNull(zone)), country, region, week);
    }

    /** The hours of the weekdays; problems, also that there are none, are noted. */
    static WorkingWeek week(FieldReader reader) {
        Map<DayOfWeek, WorkingHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, hours(reader, key(day)));
        }
        if (reader.problems().isEmpty() && days.values().stream().allMatch(WorkingHours::isNone)) {
            reader.wrong(key(DayOfWeek.MONDAY), "calendar.problem.no-hours", "");
        }
        return new WorkingWeek(days);
    }

    /** @throws atrium.domain.records.InvalidRecord naming each wrong field */
    OwnDay day(UUID id, FieldReader reader) {
        String name = reader.required("name", LONGEST_NAME);
        reader.required("date", LONGEST_NAME);
        LocalDate date = reader.date("date");
        boolean yearly = "true".equals(reader.text("yearly", LONGEST_NAME));
        WorkingHours hours = hours(reader, "hours");
        reader.orThrow();
        return new OwnDay(id, Objects.requireNonNull(date), yearly, name, hours);
    }

    private static WorkingHours hours(FieldReader reader, String field) {
        String typed = reader.text(field, LONGEST_HOURS);
        if (typed == null) {
            return WorkingHours.NONE;
        }
        try {
            return new HoursText(field).read(typed);
        } catch (InvalidValue problem) {
            reader.note(problem);
            return WorkingHours.NONE;
        }
    }
}
