package atrium.web.insights;

import atrium.domain.activities.DoneActivities;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealScope;
import atrium.sales.insights.OpenDeals;
import atrium.sales.insights.OpenFigures;
import atrium.sales.insights.OpenFigures.OfOwner;
import atrium.sales.insights.StandingDeals;
import atrium.sales.insights.WonDeals;
import atrium.web.insights.TeamScreens.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of a team is made of. */
@Component
class TeamFigures {

    private final OpenDeals open;
    private final WonDeals won;
    private final StandingDeals standing;
    private final People people;
    private final DoneActivities done;
    private final Clock clock;

    TeamFigures(OpenDeals open, WonDeals won, StandingDeals standing, People people, DoneActivities done, Clock clock) {
        this.open = open;
        this.won = won;
        this.standing = standing;
        this.people = people;
        this.done = done;
        this.clock = clock;
    }

    Found of(Chosen chosen, Viewer viewer) {
        DealScope scope = chosen.scope();
        PeriodChoice period = chosen.period();
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        OpenFigures figures = open.of(scope, viewer);
        List<UUID> active = active(chosen, figures);
        return new Found(
                figures,
                won.of(scope, WonChart.firstDay(period, today), period.until(), viewer),
                standing.tooOld(scope, TeamScreens.SHOWN, viewer),
                people.byIds(Stream.concat(
                                figures.byOwner().stream().map(OfOwner::owner).filter(Objects::nonNull),
                                active.stream())
                        .collect(Collectors.toSet())),
                done.of(active, period.from(), period.until(), viewer));
    }

    // Of some deals only, those who have open ones.
    private static List<UUID> active(Chosen chosen, OpenFigures figures) {
        Stream<UUID> people = chosen.everything()
                ? chosen.people().stream().map(PersonSummary::id)
                : Stream.concat(
                        Stream.ofNullable(chosen.scope().owner()),
                        figures.byOwner().stream().map(OfOwner::owner).filter(Objects::nonNull));
        return people.distinct().toList();
    }
}
