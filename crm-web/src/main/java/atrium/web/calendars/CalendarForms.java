package atrium.web.calendars;

import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.PublicHolidays;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a calendar is added or changed. */
@Component
class CalendarForms {

    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("name", "zone", "country", "region"),
                    Arrays.stream(DayOfWeek.values()).map(CalendarKeeping::key))
            .toList();

    private final WorkingCalendars calendars;
    private final PublicHolidays holidays;
    private final Problems problems;

    CalendarForms(WorkingCalendars calendars, PublicHolidays holidays, Problems problems) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.problems = problems;
    }

    /** A weekday and the name of the field with its hours. */
    record Weekday(String field, String name) {}

    /** What was typed, and from what it started. */
    static FieldEdit typed(Map<String, String> sent) {
        return new FieldEdit(fields(sent, "was."), fields(sent, ""));
    }

    private static Map<String, String> fields(Map<String, String> sent, String prefix) {
        Map<String, String> fields = new HashMap<>();
        for (String field : FIELDS) {
            String value = sent.get(prefix + field);
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    /** For a new one, which begins as the company's does. */
    ModelAndView blank(Viewer viewer) {
        Map<String, String> values = new HashMap<>(CalendarKeeping.text(calendars.ofCompany()));
        values.remove("name");
        return page(HttpStatus.OK, null, new FieldEdit(Map.of(), values), Map.of(), viewer);
    }

    ModelAndView stored(UUID id, Viewer viewer) {
        Map<String, String> values = CalendarKeeping.text(calendars.get(id));
        return page(HttpStatus.OK, id, new FieldEdit(values, values), Map.of(), viewer);
    }

    ModelAndView refused(@Nullable UUID id, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        if (refused instanceof EditConflict conflict) {
            FieldEdit again = new FieldEdit(Problems.startedFrom(edit.was(), conflict), edit.now());
            Map<String, String> errors =
                    problems.conflicts(conflict, (field, value) -> spoken(field, value, viewer), viewer.locale());
            return page(HttpStatus.CONFLICT, id, again, errors, viewer);
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, id, edit, problems.sentences(refused, viewer.locale()), viewer);
    }

    /** Regions of a country to choose from; none when it has none. */
    List<Choice> regions(@Nullable String country, Locale locale) {
        return country == null
                ? List.of()
                : holidays.regions(country, locale).entrySet().stream()
                        .map(region -> new Choice(region.getKey(), region.getValue()))
                        .toList();
    }

    private ModelAndView page(
            HttpStatus status, @Nullable UUID id, FieldEdit edit, Map<String, String> errors, Viewer viewer) {
        Locale locale = viewer.locale();
        Map<String, String> was = new HashMap<>();
        FIELDS.forEach(field -> was.put(field, edit.was().getOrDefault(field, "")));
        return new ModelAndView("admin/calendars/form", status)
                .addObject("id", id)
                .addObject("title", id == null ? null : calendars.get(id).name())
                .addObject("values", edit.now())
                .addObject("was", was)
                .addObject("errors", errors)
                .addObject("zones", Choices.zones(edit.now().get("zone")))
                .addObject("countries", Choices.countries(locale))
                .addObject("regions", regions(edit.now().get("country"), locale))
                .addObject(
                        "weekdays",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Weekday(
                                        CalendarKeeping.key(day),
                                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                                .toList());
    }

    private String spoken(String field, String value, Viewer viewer) {
        return switch (field) {
            case "country" -> name(Choices.countries(viewer.locale()), value);
            case "zone" -> value.replace('_', ' ');
            default -> value;
        };
    }

    private static String name(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> Objects.equals(choice.value(), value))
                .findFirst()
                .map(Choice::text)
                .orElse(value);
    }
}
