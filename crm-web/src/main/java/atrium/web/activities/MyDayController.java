package atrium.web.activities;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.DayPart;
import atrium.domain.activities.DayPlan;
import atrium.domain.activities.MyDay;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    MyDayController(MyDay day, DayScreens screens) {
        this.day = day;
        this.screens = screens;
    }

    @ForSignedIn
    @GetMapping(DayScreens.PATH)
    String show(
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
        DayPlan plan = only.map(one -> day.further(viewer, kinds, one, begun, FURTHER))
                .orElseGet(() -> day.of(viewer, kinds, EACH));
        model.addAttribute("day", screens.of(plan, alone.orElse(null), only.isPresent() ? begun : 0, viewer));
        model.addAttribute("only", only.isPresent());
        return "my-day/index";
    }
}
