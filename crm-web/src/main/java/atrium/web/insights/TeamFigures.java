package atrium.web.insights;

import atrium.domain.activities.DoneActivities;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealScope;
import atrium.sales.insights.OpenDeals;
import atrium.sales.insights.Sellers;
import atrium.sales.insights.StandingDeals;
import atrium.sales.insights.WonDeals;
import atrium.web.insights.TeamScreens.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of a team is made of. */
@Component
class TeamFigures {

    private final OpenDeals open;
    private final WonDeals won;
    private final StandingDeals standing;
    private final Sellers sellers;
    private final DoneActivities done;
    private final Clock clock;

    TeamFigures(
            OpenDeals open, WonDeals won, StandingDeals standing, Sellers sellers, DoneActivities done, Clock clock) {
        this.open = open;
        this.won = won;
        this.standing = standing;
        this.sellers = sellers;
        this.done = done;
        this.clock = clock;
    }

    Found of(Chosen chosen, Viewer viewer) {
        DealScope scope = chosen.scope();
        PeriodChoice period = chosen.period();
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        List<PersonSummary> people = sellers.people(scope, viewer);
        return new Found(
                open.of(scope, viewer),
                won.of(scope, WonChart.firstDay(period, today), period.until(), viewer),
                standing.tooOld(scope, TeamScreens.SHOWN, viewer),
                people,
                done.of(
                        people.stream()
                                .filter(PersonSummary::active)
                                .map(PersonSummary::id)
                                .toList(),
                        period.from(),
                        period.until(),
                        viewer));
    }
}
