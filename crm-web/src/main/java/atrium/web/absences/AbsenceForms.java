package atrium.web.absences;

import atrium.domain.absences.Absence;
import atrium.domain.absences.Absences;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Meant;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.records.FormField;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The form of an absence, and what is done with one. */
@Component
class AbsenceForms {

    private static final List<String> FIELDS = List.of("firstDay", "lastDay", "deputy", "note");
    private static final String DEPUTY = "deputy";
    // Stands for a name that nobody has, or several, and is refused at its field.
    private static final String NOBODY = new UUID(0, 0).toString();

    private final Absences absences;
    private final AbsencePages pages;
    private final People people;
    private final Problems problems;
    private final MessageSource texts;
    private final Toasts toasts;

    AbsenceForms(
            Absences absences,
            AbsencePages pages,
            People people,
            Problems problems,
            MessageSource texts,
            Toasts toasts) {
        this.absences = absences;
        this.pages = pages;
        this.people = people;
        this.problems = problems;
        this.texts = texts;
        this.toasts = toasts;
    }

    ModelAndView blank(Whose whose, Viewer viewer) {
        absences.of(whose.person(), viewer);
        return page(whose, null, Map.of(), Map.of(), Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView filled(Whose whose, UUID id, Viewer viewer) {
        Map<String, String> stored = found(whose, id, viewer).fields();
        return page(whose, id, stored, stored, Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView plan(Whose whose, Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = typed(sent, "");
        try {
            absences.plan(whose.person(), resolved(typed, sent), viewer);
        } catch (RuleViolation refused) {
            return refused(whose, null, Map.of(), typed, sent, refused, viewer);
        }
        return done(whose, Toast.done("absence.planned"), request);
    }

    ModelAndView change(Whose whose, UUID id, Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = typed(sent, "");
        Map<String, String> was = typed(sent, "was.");
        found(whose, id, viewer);
        try {
            absences.change(id, new FieldEdit(was, resolved(typed, sent)), viewer);
        } catch (RuleViolation refused) {
            return refused(whose, id, was, typed, sent, refused, viewer);
        }
        return done(whose, Toast.done("absence.changed"), request);
    }

    ModelAndView end(Whose whose, UUID id, HttpServletRequest request, Viewer viewer) {
        absences.end(found(whose, id, viewer).id(), viewer);
        return done(whose, Toast.done(whose.own() ? "absence.ended.own" : "absence.ended"), request);
    }

    ModelAndView remove(Whose whose, UUID id, HttpServletRequest request, Viewer viewer) {
        Map<String, String> fields = absences.remove(found(whose, id, viewer).id(), viewer);
        UriComponentsBuilder again = UriComponentsBuilder.fromPath(whose.base());
        fields.forEach((field, value) -> again.queryParam(field, "{" + field + "}"));
        String undo = again.encode().buildAndExpand(fields).toUriString();
        return done(whose, Toast.done("absence.removed").undoneBy(undo), request);
    }

    // Who keeps people may keep all of them, but each on the page of its person.
    private Absence found(Whose whose, UUID id, Viewer viewer) {
        Absence absence = absences.get(id, viewer);
        if (!absence.personId().equals(whose.person())) {
            throw new UnknownRecord(new RecordRef(Absences.TYPE, id));
        }
        return absence;
    }

    private ModelAndView done(Whose whose, Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + whose.base());
    }

    private ModelAndView refused(
            Whose whose,
            @Nullable UUID id,
            Map<String, String> was,
            Map<String, String> typed,
            Map<String, String> sent,
            RuleViolation refused,
            Viewer viewer) {
        Map<String, String> again = new HashMap<>(typed);
        again.put(DEPUTY + "Name", sent.getOrDefault(DEPUTY + "Name", ""));
        if (refused instanceof EditConflict conflict) {
            return page(
                    whose,
                    id,
                    Problems.startedFrom(was, conflict),
                    again,
                    problems.conflicts(
                            conflict, (field, value) -> field.equals(DEPUTY) ? name(value) : value, viewer.locale()),
                    HttpStatus.CONFLICT,
                    viewer);
        }
        return page(
                whose,
                id,
                was,
                again,
                problems.sentences(refused, viewer.locale()),
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer);
    }

    private ModelAndView page(
            Whose whose,
            @Nullable UUID id,
            Map<String, String> was,
            Map<String, String> values,
            Map<String, String> errors,
            HttpStatus status,
            Viewer viewer) {
        Map<String, String> started = new HashMap<>();
        FIELDS.forEach(field -> started.put(field, was.getOrDefault(field, "")));
        return pages.titled(new ModelAndView("absences/form", status), whose)
                .addObject("id", id)
                .addObject("was", started)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject(
                        "deputy",
                        deputy(
                                values.getOrDefault(DEPUTY, ""),
                                values.get(DEPUTY + "Name"),
                                errors.get(DEPUTY),
                                whose,
                                viewer));
    }

    private FormField deputy(String id, @Nullable String said, @Nullable String error, Whose whose, Viewer viewer) {
        return new FormField(
                DEPUTY,
                "record",
                null,
                text("absence.deputy", viewer),
                text(whose.own() ? "absence.deputy.help.own" : "absence.deputy.help", viewer),
                id,
                null,
                said == null ? name(id) : said,
                "/people-and-teams/choices?people=true",
                error,
                true,
                true,
                300,
                List.of(),
                List.of());
    }

    private String name(String id) {
        try {
            return id.isBlank()
                    ? ""
                    : Optional.ofNullable(
                                    people.byIds(Set.of(UUID.fromString(id))).get(UUID.fromString(id)))
                            .map(PersonSummary::name)
                            .orElse("");
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }

    // A name that was typed and not chosen means the one person who has it.
    private Map<String, String> resolved(Map<String, String> typed, Map<String, String> sent) {
        String name = sent.getOrDefault(DEPUTY + "Name", "").strip();
        if (!typed.getOrDefault(DEPUTY, "").isBlank() || name.isEmpty()) {
            return typed;
        }
        Meant meant = people.meant(Set.of(name)).get(name);
        Map<String, String> resolved = new HashMap<>(typed);
        resolved.put(
                DEPUTY,
                meant == null || meant.id() == null || meant.count() != 1
                        ? NOBODY
                        : meant.id().toString());
        return resolved;
    }

    private static Map<String, String> typed(Map<String, String> sent, String prefix) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.stream()
                .filter(field -> sent.containsKey(prefix + field))
                .forEach(field -> typed.put(field, sent.getOrDefault(prefix + field, "")));
        return typed;
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
