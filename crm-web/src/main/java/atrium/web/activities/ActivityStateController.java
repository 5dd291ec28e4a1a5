package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.Postponement;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Leading;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves activities to another day or time, changes how long they take, takes them away and opens done ones again; each with a way back. */
@Controller
@RequestMapping("/activities/{activity}")
class ActivityStateController {

    private final Activities activities;
    private final Postponement postponement;
    private final WritingPlaces places;
    private final GuestsFirst guests;
    private final Toasts toasts;

    ActivityStateController(
            Activities activities, Postponement postponement, WritingPlaces places, GuestsFirst guests, Toasts toasts) {
        this.activities = activities;
        this.postponement = postponement;
        this.places = places;
        this.guests = guests;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping("/reopening")
    String reopen(@PathVariable UUID activity, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        activities.reopen(activity, viewer);
        return onwards(activity, from, viewer);
    }

    @ForSignedIn
    @PostMapping("/withdrawal")
    @Nullable ModelAndView withdraw(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        boolean series = activities.fields(activity, viewer).containsKey("repeat");
        activities.withdraw(activity, viewer);
        toasts.show(
                Toast.done(series ? "toast.activity.withdrawn-series" : "toast.activity.withdrawn")
                        .undoneBy(back(activity, "return", from)),
                request);
        String place = places.onwards(activities.page(activity, viewer), from);
        return lead(place, activity, from, request, response, viewer);
    }

    @ForSignedIn
    @PostMapping("/return")
    String putBack(@PathVariable UUID activity, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        activities.putBack(activity, viewer);
        return onwards(activity, from, viewer);
    }

    @ForSignedIn
    @PostMapping("/postponement")
    @Nullable ModelAndView postpone(
            @PathVariable UUID activity,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String minutes,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        Postponement.Before before = postponement.to(activity, new Postponement.Move(to, time, minutes), viewer);
        String undo = "postponement/return?day=%s&time=%s&minutes=%s"
                .formatted(before.day(), before.time(), before.minutes());
        toasts.show(Toast.done("toast.activity.moved").undoneBy(back(activity, undo, from)), request);
        String place = places.planned(activities.page(activity, viewer), activity, from);
        return lead(place, activity, from, request, response, viewer);
    }

    @ForSignedIn
    @PostMapping("/postponement/return")
    String takeBack(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        postponement.back(activity, new Postponement.Before(day, time, minutes), viewer);
        return "redirect:" + places.planned(activities.page(activity, viewer), activity, from);
    }

    // Where guests are to be told, their page comes first, whatever part of a page was to change.
    private @Nullable ModelAndView lead(
            String place,
            UUID activity,
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        String first = guests.before(place, activity, from, viewer);
        return first.equals(place) ? new ModelAndView("redirect:" + place) : Leading.to(first, request, response);
    }

    private static String back(UUID activity, String state, String from) {
        return WritingPlaces.with("/activities/" + activity + "/" + state, from);
    }

    private String onwards(UUID activity, String from, Viewer viewer) {
        return "redirect:" + places.onwards(activities.page(activity, viewer), from);
    }
}
