package atrium.web.planner;

import atrium.domain.activities.CalendarCircle;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.Viewer;
import atrium.web.planner.PlannerScreen.Way;
import atrium.web.security.ForSignedIn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks whose calendars are to be shown: a menu of the calendar, or a page of its own where there are no scripts. */
@Controller
class PlannerPeopleController {

    private static final int MOST = 40;

    private final CalendarCircle circle;
    private final MessageSource texts;

    PlannerPeopleController(CalendarCircle circle, MessageSource texts) {
        this.circle = circle;
        this.texts = texts;
    }

    /** Somebody who can be chosen. */
    record Person(UUID id, String name, boolean chosen) {}

    @ForSignedIn
    @GetMapping(PlannerChoice.PATH + "/people")
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer) {
        PlannerChoice choice = PlannerChoice.of(asked);
        Set<Person> people = new LinkedHashSet<>();
        chosen(choice, viewer).forEach(one -> people.add(new Person(one.id(), one.name(), true)));
        circle.named(q, MOST, viewer).stream()
                .map(one -> new Person(one.id(), one.name(), choice.people().contains(one.id())))
                .forEach(people::add);
        return new ModelAndView(part ? "calendar/people :: menu" : "calendar/people")
                .addObject("teams", teams(choice, day, viewer))
                .addObject("people", people)
                .addObject("q", q)
                .addObject("day", day)
                .addObject("span", choice.span().code())
                .addObject("kinds", asked.getOrDefault("kind", List.of()));
    }

    private List<PersonSummary> chosen(PlannerChoice choice, Viewer viewer) {
        return choice.people().isEmpty() ? List.of() : circle.among(choice.people(), viewer);
    }

    private List<Way> teams(PlannerChoice choice, String day, Viewer viewer) {
        List<Way> ways = new java.util.ArrayList<>();
        boolean mine = choice.team() == null && choice.people().isEmpty();
        ways.add(new Way(
                choice.of(List.of()).on(day), texts.getMessage("planner.mine", null, viewer.locale()), mine, ""));
        for (TeamSummary team : circle.teams(viewer)) {
            ways.add(new Way(
                    choice.ofTeam(team.id()).on(day), team.name(), team.id().equals(choice.team()), ""));
        }
        return ways;
    }
}
