package atrium.web.calendars;

import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.OwnDays;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a day of the company's own is added or changed. */
@Component
class DayForms {

    private static final List<String> FIELDS = List.of("name", "date", "yearly", "hours");

    private final Problems problems;

    DayForms(Problems problems) {
        this.problems = problems;
    }

    /** What was typed, and from what it started; a box that isn't ticked is not sent. */
    static FieldEdit typed(Map<String, String> sent) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (String field : FIELDS) {
            now.put(field, sent.getOrDefault(field, ""));
            if (sent.containsKey("was." + field)) {
                was.put(field, sent.getOrDefault("was." + field, ""));
            }
        }
        return new FieldEdit(was, now);
    }

    ModelAndView blank(KeptCalendar calendar) {
        return page(HttpStatus.OK, calendar, null, new FieldEdit(Map.of(), Map.of()), Map.of());
    }

    ModelAndView stored(KeptCalendar calendar, UUID day) {
        Map<String, String> values = OwnDays.text(OwnDays.day(calendar, day));
        return page(HttpStatus.OK, calendar, day, new FieldEdit(values, values), Map.of());
    }

    ModelAndView refused(
            KeptCalendar calendar, @Nullable UUID day, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        if (refused instanceof EditConflict conflict) {
            FieldEdit again = new FieldEdit(Problems.startedFrom(edit.was(), conflict), edit.now());
            return page(HttpStatus.CONFLICT, calendar, day, again, errors);
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, calendar, day, edit, errors);
    }

    private static ModelAndView page(
            HttpStatus status, KeptCalendar calendar, @Nullable UUID day, FieldEdit edit, Map<String, String> errors) {
        Map<String, String> was = new HashMap<>();
        FIELDS.forEach(field -> was.put(field, edit.was().getOrDefault(field, "")));
        return new ModelAndView("admin/calendars/day", status)
                .addObject("calendar", calendar.id())
                .addObject("calendarName", calendar.name())
                .addObject("id", day)
                .addObject(
                        "title", day == null ? null : OwnDays.day(calendar, day).name())
                .addObject("values", edit.now())
                .addObject("was", was)
                .addObject("errors", errors);
    }
}
