package atrium.web.insights;

import static atrium.web.insights.DealLists.between;
import static atrium.web.insights.DealLists.is;

import atrium.domain.activities.DoneActivities.Done;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealSum;
import atrium.sales.insights.OpenFigures;
import atrium.sales.insights.StandingDeal;
import atrium.sales.insights.WonFigures;
import atrium.sales.pipelines.Pipelines;
import atrium.web.insights.BottleneckScreen.Stat;
import atrium.web.insights.MineScreen.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words and charts what a manager of people who sell begins with. */
@Component
class TeamScreens {

    static final int SHOWN = 8;

    private static final int MOST_PEOPLE = 10;

    private final Pipelines pipelines;
    private final Currencies currencies;
    private final MessageSource texts;
    private final Clock clock;

    TeamScreens(Pipelines pipelines, Currencies currencies, MessageSource texts, Clock clock) {
        this.pipelines = pipelines;
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What the page is made of.
     *
     * @param people who own open deals, or did something
     * @param done what they did
     */
    record Found(
            OpenFigures open,
            WonFigures won,
            List<StandingDeal> tooOld,
            Map<UUID, PersonSummary> people,
            List<Done> done) {}

    TeamScreen of(Found found, Chosen chosen, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return new Drawing(found, chosen, new Figures(viewer, currencies.base(), texts, clock), today).screen(viewer);
    }

    private final class Drawing {

        private final Found found;
        private final Chosen chosen;
        private final PeriodChoice period;
        private final Figures say;
        private final LocalDate today;
        private final DealLists lists;
        private final Map<UUID, String> names;

        Drawing(Found found, Chosen chosen, Figures say, LocalDate today) {
            this.found = found;
            this.chosen = chosen;
            this.period = chosen.period();
            this.say = say;
            this.today = today;
            this.lists = new DealLists(chosen.scope());
            this.names =
                    found.people().values().stream().collect(Collectors.toMap(PersonSummary::id, PersonSummary::name));
        }

        TeamScreen screen(Viewer viewer) {
            OpenCharts open = new OpenCharts(found.open(), lists, say);
            WonChart won = new WonChart(found.won(), lists, say);
            return new TeamScreen(
                    chosen.bar(),
                    found.open().all().deals() == 0 && found.won().days().isEmpty(),
                    viewer.may(Act.CREATE, "deal") ? "/deals/new" : null,
                    stats(),
                    open.byStage(MineScreens.stages(pipelines, chosen)),
                    open.byOwner(names, MOST_PEOPLE),
                    say.days() && say.weights() ? open.byMonth(today) : null,
                    say.days() ? won.byMonth(WonChart.lastMonth(period, today)) : null,
                    new Standing(
                            StandingRows.tooOld(found.tooOld(), true, say),
                            lists.of(is("dealState", "open"), DealLists.tooOld())),
                    found.done().isEmpty() ? null : DoneChart.of(found.done(), names, MOST_PEOPLE, period, say),
                    unrated(),
                    !say.values());
        }

        private List<Stat> stats() {
            DealSum open = found.open().all();
            List<Stat> stats = new ArrayList<>();
            stats.add(new Stat(
                    say.text("insights.open-pipeline"),
                    say.values() ? say.money(open.worth()) : say.number(open.deals()),
                    say.values() ? say.text("insights.deals", open.deals()) : null,
                    lists.of(is("dealState", "open"))));
            if (say.weights()) {
                stats.add(new Stat(
                        say.text("insights.weighted"),
                        say.money(open.weighted()),
                        say.text("insights.weighted.note"),
                        lists.of(is("dealState", "open"))));
            }
            if (say.days()) {
                stats.add(new Stat(
                        say.text("insights.won"),
                        won(period.from(), period.until()),
                        say.before(won(period.before(), period.from())),
                        lists.of(is("dealState", "won"), between("closeOn", period.from(), period.last()))));
            }
            stats.add(new Stat(
                    say.text("insights.too-old"),
                    say.number(open.tooOld()),
                    say.text("insights.of-open", open.deals()),
                    lists.of(is("dealState", "open"), DealLists.tooOld())));
            return stats;
        }

        private String won(LocalDate from, LocalDate until) {
            return say.values()
                    ? say.money(found.won().worth(from, until))
                    : say.text("insights.deals", found.won().deals(from, until));
        }

        private List<Unrated> unrated() {
            return Stream.of(
                            Unrated.of(found.open().unrated(), "open", lists, say),
                            Unrated.of(
                                    found.won().unrated(WonChart.firstDay(period, today), period.until()),
                                    "won",
                                    lists,
                                    say))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
