package atrium.web.insights;

import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealScope;
import atrium.sales.insights.Sellers;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.web.insights.ScopeBar.Option;
import atrium.web.insights.ScopeBar.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads from an address whose deals of which time are asked for, and offers what else can be. What is not offered counts for nothing. */
@Component
class ScopeBars {

    private final Sellers sellers;
    private final Pipelines pipelines;
    private final MessageSource texts;
    private final Clock clock;

    ScopeBars(Sellers sellers, Pipelines pipelines, MessageSource texts, Clock clock) {
        this.sellers = sellers;
        this.pipelines = pipelines;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a page of one pipeline is asked for.
     *
     * @param asked parts of the address by name
     */
    Optional<Chosen> ofPipeline(InsightPage page, Map<String, String> asked, PeriodChoice.Code usual, Viewer viewer) {
        return pipelines
                .of(asked.get("pipeline"))
                .or(pipelines::usual)
                .map(pipeline -> read(page, asked, pipeline, false, usual, viewer));
    }

    /** What a page of one pipeline or of all is asked for. */
    Chosen ofAll(InsightPage page, Map<String, String> asked, PeriodChoice.Code usual, Viewer viewer) {
        return read(page, asked, pipelines.of(asked.get("pipeline")).orElse(null), true, usual, viewer);
    }

    /** What a page of the viewer's own deals is asked for: of one pipeline or of all, the month and the one before it. */
    Chosen own(InsightPage page, Map<String, String> asked, Viewer viewer) {
        String pipeline =
                pipelines.of(asked.get("pipeline")).map(Pipeline::code).orElse(null);
        return new Chosen(
                new DealScope(pipeline, Set.of(), viewer.personId()),
                PeriodChoice.Code.THIS_MONTH.at(LocalDate.ofInstant(clock.instant(), viewer.zone())),
                List.of(),
                new ScopeBar(
                        places(page, viewer),
                        page.path(),
                        List.of(),
                        pipelines(pipeline, true, viewer.locale()),
                        List.of(),
                        List.of()));
    }

    private Chosen read(
            InsightPage page,
            Map<String, String> asked,
            @Nullable Pipeline pipeline,
            boolean all,
            PeriodChoice.Code usual,
            Viewer viewer) {
        Locale locale = viewer.locale();
        PeriodChoice period = PeriodChoice.of(
                asked.getOrDefault("period", ""), usual, LocalDate.ofInstant(clock.instant(), viewer.zone()));
        boolean others = viewer.level("deal", Act.READ) != Level.OWN;
        List<TeamSummary> teams = others ? sellers.teams(viewer) : List.of();
        List<PersonSummary> people = others ? sellers.people(viewer) : List.of();
        UUID team =
                chosen(asked.get("team"), teams.stream().map(TeamSummary::id).toList());
        UUID person = chosen(
                asked.get("owner"), people.stream().map(PersonSummary::id).toList());
        String code = pipeline == null ? null : pipeline.code();
        return new Chosen(
                new DealScope(code, team == null ? Set.of() : sellers.withTeamsBelow(team), person),
                period,
                people,
                new ScopeBar(
                        places(page, viewer),
                        page.path(),
                        PeriodChoice.all().stream()
                                .map(one -> new Option(
                                        one.code(),
                                        text("insights.period." + one.code(), locale),
                                        one == period.code()))
                                .toList(),
                        pipelines(code, all, locale),
                        options(
                                teams.stream()
                                        .map(one -> Map.entry(one.id(), one.name()))
                                        .toList(),
                                team,
                                text("insights.team.all", locale)),
                        options(
                                people.stream()
                                        .map(one -> Map.entry(one.id(), one.name()))
                                        .toList(),
                                person,
                                text("insights.owner.all", locale))));
    }

    private List<Place> places(InsightPage here, Viewer viewer) {
        return Arrays.stream(InsightPage.values())
                .filter(page -> page.openTo(viewer))
                .map(page -> new Place(text(page.label(), viewer.locale()), page.path(), page == here))
                .toList();
    }

    private List<Option> pipelines(@Nullable String chosen, boolean all, Locale locale) {
        List<Option> options = new ArrayList<>();
        if (all) {
            options.add(new Option("", text("insights.pipeline.all", locale), chosen == null));
        }
        pipelines.all().stream()
                .map(one -> new Option(one.code(), one.name(), one.code().equals(chosen)))
                .forEach(options::add);
        return pipelines.all().size() > 1 ? options : List.of();
    }

    private static List<Option> options(List<Map.Entry<UUID, String>> all, @Nullable UUID chosen, String any) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", any, chosen == null));
        all.forEach(one -> options.add(
                new Option(one.getKey().toString(), one.getValue(), one.getKey().equals(chosen))));
        return all.isEmpty() ? List.of() : options;
    }

    private static @Nullable UUID chosen(@Nullable String asked, List<UUID> offered) {
        return offered.stream()
                .filter(one -> one.toString().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(key, null, locale));
    }
}
