package atrium.web.activities;

import atrium.domain.absences.Absence;
import atrium.domain.absences.AwayPeople;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.DayPart;
import atrium.domain.activities.DayPlan;
import atrium.domain.activities.MyDay;
import atrium.domain.activities.MyDay.Whose;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows everybody what they are to do: overdue, today, soon, later, some day. */
@Controller
class MyDayController {

    private static final int EACH = 15;
    private static final int FURTHER = 100;

    private final MyDay day;
    private final DayScreens screens;
    private final AwayPeople away;

    MyDayController(MyDay day, DayScreens screens, AwayPeople away) {
        this.day = day;
        this.screens = screens;
        this.away = away;
    }

    /** @param of for whom the viewer stands in, whose day is shown; null for one's own */
    @ForSignedIn
    @GetMapping(DayScreens.PATH)
    String show(
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            Viewer viewer) {
        Optional<ActivityKind> alone = ActivityKind.of(kind);
        Set<ActivityKind> kinds =
                alone.<Set<ActivityKind>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(ActivityKind.class));
        int begun = Math.max(0, Math.min(after, MyDay.MOST));
        Optional<DayPart> only = DayPart.of(part);
        List<Absence> deputised = away.deputisedNow(viewer);
        Whose whose = of == null || of.equals(viewer.personId()) ? Whose.of(viewer) : whose(of, deputised, viewer);
        DayPlan plan = only.map(one -> day.further(whose, kinds, one, begun, FURTHER))
                .orElseGet(() -> day.of(whose, kinds, EACH));
        model.addAttribute("day", screens.of(plan, alone.orElse(null), only.isPresent() ? begun : 0, whose));
        model.addAttribute("only", only.isPresent());
        if (only.isEmpty()) {
            model.addAttribute("deputised", deputised);
            model.addAttribute("away", away.now(Set.of(whose.id())).get(whose.id()));
        }
        return "my-day/index";
    }

    private static Whose whose(UUID person, List<Absence> deputised, Viewer viewer) {
        return deputised.stream()
                .filter(absence -> absence.personId().equals(person))
                .findFirst()
                .map(absence -> new Whose(person, absence.personName(), viewer))
                .orElseThrow(() -> new NotPermitted("see the day of somebody else"));
    }
}
