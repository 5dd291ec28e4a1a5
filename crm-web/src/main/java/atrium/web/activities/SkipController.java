package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.Postponement;
import atrium.domain.activities.Skipping;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaves out one date of what repeats, with a way back. */
@Controller
@RequestMapping("/activities/{activity}/skip")
class SkipController {

    private final Skipping skipping;
    private final Activities activities;
    private final WritingPlaces places;
    private final Toasts toasts;

    SkipController(Skipping skipping, Activities activities, WritingPlaces places, Toasts toasts) {
        this.skipping = skipping;
        this.activities = activities;
        this.places = places;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping
    String skip(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Viewer viewer) {
        Skipping.Skipped skipped = skipping.skip(activity, viewer);
        toasts.show(toast(activity, skipped, from, viewer), request);
        return "redirect:"
                + (skipped.due().isPresent()
                        ? places.planned(activities.page(activity, viewer), activity, from)
                        : places.onwards(activities.page(activity, viewer), from));
    }

    private static Toast toast(UUID activity, Skipping.Skipped skipped, String from, Viewer viewer) {
        String back = "/activities/" + activity;
        return skipped.due()
                .map(due -> Toast.done(
                                "toast.activity.skipped",
                                CompletionPages.FORMAT
                                        .withLocale(viewer.locale())
                                        .format(due))
                        .undoneBy(WritingPlaces.with(
                                "%s/skip/return?day=%s&time=%s&date=%s"
                                        .formatted(
                                                back,
                                                skipped.before().day(),
                                                skipped.before().time(),
                                                skipped.date()),
                                from)))
                .orElseGet(
                        () -> Toast.done("toast.activity.ended").undoneBy(WritingPlaces.with(back + "/return", from)));
    }

    @ForSignedIn
    @PostMapping("/return")
    String takeBack(
            @PathVariable UUID activity,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        skipping.back(activity, new Postponement.Before(day, time, ""), date, viewer);
        return "redirect:" + places.planned(activities.page(activity, viewer), activity, from);
    }
}
