package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Completions;
import atrium.domain.activities.NextStep;
import atrium.domain.activities.NextSteps;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.shell.Toast;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form that says what came of something done and plans what is next; a page, and a dialog on other pages. */
@Component
class CompletionPages {

    static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEEE, d MMMM");

    private final Activities activities;
    private final WritingPlaces places;
    private final NextSteps steps;
    private final MessageSource texts;

    CompletionPages(Activities activities, WritingPlaces places, NextSteps steps, MessageSource texts) {
        this.activities = activities;
        this.places = places;
        this.steps = steps;
        this.texts = texts;
    }

    /**
     * The form as it begins.
     *
     * @param dialog whether it comes as an answer to another page
     */
    ModelAndView begun(UUID activity, String from, boolean dialog, Viewer viewer) {
        Map<String, String> stored = activities.fields(activity, viewer);
        Map<String, String> values = new HashMap<>(stored);
        ActivityKind kind = activities.kind(activity, viewer);
        steps.after(kind, values.getOrDefault("outcome", "")).ifPresent(step -> {
            NextStepOffer offer = offer(step, values.getOrDefault("subject", ""), viewer);
            values.put("next.kind", offer.kind());
            values.put("next.subject", offer.subject());
            values.put("next.due", offer.due());
        });
        return page(activity, stored, values, Map.of(), from, HttpStatus.OK, dialog, viewer);
    }

    /** The form as it was sent, with a sentence at each wrong field. */
    ModelAndView refused(
            UUID activity,
            CompletionForm form,
            Map<String, String> errors,
            HttpStatus status,
            String from,
            boolean dialog,
            Viewer viewer) {
        Map<String, String> stored = activities.fields(activity, viewer);
        Map<String, String> values = new HashMap<>(form.values());
        values.put("subject", stored.getOrDefault("subject", ""));
        return page(activity, stored, values, errors, from, status, dialog, viewer);
    }

    /** What is said when it has been done. */
    Toast told(Completions.Done done, Viewer viewer) {
        boolean next = done.next().isPresent();
        return done.again()
                .map(again -> {
                    String day = FORMAT.withLocale(viewer.locale()).format(again.due());
                    if (next) {
                        return Toast.done("toast.activity.done-next-again", day);
                    }
                    return again.missed() == 0
                            ? Toast.done("toast.activity.again", day)
                            : Toast.done("toast.activity.again-missed", day, again.missed());
                })
                .orElseGet(() -> Toast.done(next ? "toast.activity.done-next" : "toast.activity.done"));
    }

    private ModelAndView page(
            UUID activity,
            Map<String, String> stored,
            Map<String, String> values,
            Map<String, String> errors,
            String from,
            HttpStatus status,
            boolean dialog,
            Viewer viewer) {
        ActivityKind kind = activities.kind(activity, viewer);
        String subject = values.getOrDefault("subject", "");
        return new ModelAndView(dialog ? "activities/completion :: dialog" : "activities/completion", status)
                .addObject("id", activity)
                .addObject("kind", kind.code())
                .addObject("values", values)
                .addObject("stored", stored)
                .addObject("errors", errors)
                .addObject("from", from)
                .addObject("home", places.home(activities.page(activity, viewer), from))
                .addObject("outcomes", outcomes(kind, viewer))
                .addObject(
                        "offers",
                        steps.after(kind).stream()
                                .map(step -> offer(step, subject, viewer))
                                .toList());
    }

    private List<Choice> outcomes(ActivityKind kind, Viewer viewer) {
        return ActivityFields.of(kind).stream()
                .filter(field -> field.key().equals("outcome"))
                .flatMap(field -> field.choices().stream())
                .map(code -> new Choice(code, texts.getMessage("outcome." + code, null, viewer.locale())))
                .toList();
    }

    private NextStepOffer offer(NextStep step, String subject, Viewer viewer) {
        return new NextStepOffer(
                step.outcome(),
                step.kind().code(),
                step.about(subject),
                steps.day(step, viewer).toString());
    }
}
