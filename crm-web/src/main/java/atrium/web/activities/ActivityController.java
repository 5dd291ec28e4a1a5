package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms;
import atrium.web.repeats.RepeatScreens;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Plans, logs and changes tasks, calls and meetings. */
@Controller
@RequestMapping("/activities")
class ActivityController {

    private final Activities activities;
    private final ActivityForms forms;
    private final ActivityFormPages pages;
    private final WritingPlaces places;
    private final GuestsFirst guests;
    private final Toasts toasts;

    ActivityController(
            Activities activities,
            ActivityForms forms,
            ActivityFormPages pages,
            WritingPlaces places,
            GuestsFirst guests,
            Toasts toasts) {
        this.activities = activities;
        this.forms = forms;
        this.pages = pages;
        this.places = places;
        this.guests = guests;
        this.toasts = toasts;
    }

    /** The form of a new plan, with what its address says already filled in. */
    @ForSignedIn
    @GetMapping("/new")
    ModelAndView blank(
            @RequestParam(defaultValue = "meeting") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> preset,
            Viewer viewer) {
        ActivityKind known = known(kind);
        MultiValueMap<String, String> begun = new LinkedMultiValueMap<>(preset);
        begun.putIfAbsent("owner", List.of(viewer.personId().toString()));
        SmallForms.Form form = forms.open(known, Optional.empty(), false, from, viewer);
        return pages.drafted(form, begun, viewer)
                .addObject("above", "activities/_kinds")
                .addObject("kinds", forms.ways(known, preset, viewer));
    }

    private static ActivityKind known(String kind) {
        return ActivityKind.of(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    @ForSignedIn
    @PostMapping
    ModelAndView plan(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "plan") String way,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        MultiValueMap<String, String> typed = ActivityFormPages.joined(sent);
        typed.putIfAbsent("owner", List.of(viewer.personId().toString()));
        Optional<RecordRef> customer = Optional.ofNullable(id).map(with -> new RecordRef(type, with));
        ActivityKind known = known(kind);
        boolean done = way.equals("log") && customer.isPresent();
        SmallForms.Form form = forms.open(known, customer, done, from, viewer);
        if (RepeatScreens.asks(sent)) {
            return pages.drafted(form, typed, viewer);
        }
        try {
            Map<String, String> values = pages.read(form, typed, viewer);
            Optional<RecordRef> with = customer.or(() -> forms.customer(values));
            String place = done
                    ? logged(known, customer.orElseThrow(), values, viewer)
                    : planned(known, with, values, from, viewer);
            toasts.show(Toast.done("toast." + kind + (done ? ".logged" : ".planned")), request);
            return new ModelAndView("redirect:" + place);
        } catch (InvalidRecord invalid) {
            return pages.refused(form, typed, invalid, viewer);
        }
    }

    private String planned(
            ActivityKind kind, Optional<RecordRef> customer, Map<String, String> values, String from, Viewer viewer) {
        UUID planned = activities.plan(kind, customer.orElse(null), values, viewer);
        return guests.before(places.planned(customer, planned, from), planned, from, viewer);
    }

    private String logged(ActivityKind kind, RecordRef customer, Map<String, String> values, Viewer viewer) {
        activities.log(kind, customer, values, viewer);
        return places.composer(customer);
    }

    @ForSignedIn
    @GetMapping("/{activity}/edit")
    ModelAndView filled(@PathVariable UUID activity, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        return pages.filled(forms.edit(activity, from, viewer), activities.fields(activity, viewer), viewer);
    }

    @ForSignedIn
    @PostMapping("/{activity}")
    ModelAndView edit(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        MultiValueMap<String, String> typed = ActivityFormPages.joined(sent);
        SmallForms.Form form = forms.edit(activity, from, viewer);
        try {
            FieldEdit edit = new FieldEdit(pages.was(form, typed), pages.read(form, typed, viewer));
            activities.edit(activity, edit, viewer);
        } catch (InvalidRecord invalid) {
            return pages.refused(form, typed, invalid, viewer);
        } catch (EditConflict conflict) {
            return pages.conflicted(form, typed, conflict, viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        String place = places.planned(activities.page(activity, viewer), activity, from);
        return new ModelAndView("redirect:" + guests.before(place, activity, from, viewer));
    }
}
