package atrium.web.planner;

import atrium.domain.activities.CalendarCircle;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the calendar of plans: one's own, or those of colleagues. */
@Controller
class PlannerController {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2149;

    private final CalendarCircle circle;
    private final PlannerScreens screens;
    private final LastView lastView;
    private final Clock clock;

    PlannerController(CalendarCircle circle, PlannerScreens screens, LastView lastView, Clock clock) {
        this.circle = circle;
        this.screens = screens;
        this.lastView = lastView;
        this.clock = clock;
    }

    @ForSignedIn
    @GetMapping(PlannerChoice.PATH)
    String show(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String day,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        PlannerQuestion question;
        if (PlannerChoice.isIn(asked)) {
            question = question(PlannerChoice.of(asked), day(day, today), today, viewer)
                    .orElseThrow(() -> new UnknownRecord(new RecordRef("calendar", viewer.personId())));
            lastView.keep(question.choice(), viewer, response);
        } else {
            PlannerChoice before = lastView.of(request, viewer);
            question = question(before, day(day, today), today, viewer)
                    .or(() -> question(before.of(List.of()), day(day, today), today, viewer))
                    .orElseThrow();
        }
        model.addAttribute("planner", screens.of(question));
        return "calendar/index";
    }

    private static LocalDate day(String day, LocalDate today) {
        try {
            LocalDate asked = LocalDate.parse(day);
            return asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR ? today : asked;
        } catch (DateTimeException none) {
            return today;
        }
    }

    /** Empty when it is about a team or a person whose calendar the viewer may not open. */
    private Optional<PlannerQuestion> question(PlannerChoice choice, LocalDate day, LocalDate today, Viewer viewer) {
        UUID team = choice.team();
        if (team == null) {
            List<UUID> asked = choice.people().isEmpty() ? List.of(viewer.personId()) : choice.people();
            List<PersonSummary> people = circle.among(asked, viewer);
            return people.size() == new HashSet<>(asked).size()
                    ? Optional.of(question(choice, day, people, null, today, viewer))
                    : Optional.empty();
        }
        return circle.teams(viewer).stream()
                .filter(one -> one.id().equals(team))
                .map(TeamSummary::name)
                .findFirst()
                .map(name -> question(choice, day, circle.ofTeam(team, viewer), name, today, viewer));
    }

    private static PlannerQuestion question(
            PlannerChoice choice,
            LocalDate day,
            List<PersonSummary> people,
            @Nullable String team,
            LocalDate today,
            Viewer viewer) {
        int from = choice.after() < people.size() ? choice.after() : 0;
        List<PersonSummary> shown = people.subList(from, Math.min(people.size(), from + PlannerQuestion.AT_ONCE));
        return new PlannerQuestion(choice.from(from), day, shown, people.size(), team, today, viewer);
    }
}
