package atrium.web.quality;

import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.quality.QualityFigures;
import atrium.domain.quality.QualityReport;
import atrium.domain.quality.QualityReport.Day;
import atrium.domain.quality.QualityReport.Found;
import atrium.domain.quality.QualityReport.Held;
import atrium.domain.quality.QualityScope;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.quality.QualityScreen.Holder;
import atrium.web.quality.QualityScreen.Part;
import atrium.web.quality.QualityScreen.Problem;
import atrium.web.quality.QualityScreen.Way;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the quality of records into words. */
@Component
class QualityScreens {

    private static final int WEEKS = 12;

    private final QualityReport report;
    private final FixList fixList;
    private final People people;
    private final Teams teams;
    private final MessageSource texts;

    QualityScreens(QualityReport report, FixList fixList, People people, Teams teams, MessageSource texts) {
        this.report = report;
        this.fixList = fixList;
        this.people = people;
        this.teams = teams;
        this.texts = texts;
    }

    QualityScreen screen(QualityScope scope, Viewer viewer) {
        Locale locale = viewer.locale();
        QualityFigures figures = report.figures(scope, viewer);
        List<Day> days = report.trend(scope, WEEKS, viewer);
        boolean whole = scope.ownerId() == null && scope.teamId() == null;
        return new QualityScreen(
                scope.recordType(),
                report.types(viewer).stream()
                        .map(type -> way(type, scope, locale))
                        .toList(),
                scopes(scope, viewer),
                figures,
                aspects(figures, locale),
                days.size() > 1 ? new TrendLine(days) : null,
                report.found(scope, figures, viewer).stream()
                        .map(found -> problem(found, scope, viewer))
                        .toList(),
                whole ? holders(report.teams(scope, viewer), scope, true, locale) : List.of(),
                scope.ownerId() == null ? holders(report.owners(scope, viewer), scope, false, locale) : List.of(),
                report.recount(scope.recordType()).orElse(null));
    }

    private Way way(RecordType type, QualityScope scope, Locale locale) {
        return new Way(
                text("record." + type.code() + ".many", locale),
                href(new QualityScope(type.code(), scope.ownerId(), scope.teamId())),
                type.code().equals(scope.recordType()));
    }

    private List<Way> scopes(QualityScope scope, Viewer viewer) {
        QualityScope all = QualityScope.all(scope.recordType());
        QualityScope mine = new QualityScope(scope.recordType(), viewer.personId(), null);
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(text("quality.scope.all", viewer.locale()), href(all), scope.equals(all)));
        ways.add(new Way(text("quality.scope.mine", viewer.locale()), href(mine), scope.equals(mine)));
        if (!scope.equals(all) && !scope.equals(mine)) {
            ways.add(new Way(name(scope, viewer), href(scope), true));
        }
        return ways;
    }

    private String name(QualityScope scope, Viewer viewer) {
        List<String> names = new ArrayList<>();
        if (scope.teamId() != null) {
            teams.all().stream()
                    .filter(team -> team.id().equals(scope.teamId()))
                    .map(TeamSummary::name)
                    .forEach(names::add);
        }
        if (scope.ownerId() != null) {
            people.byIds(List.of(scope.ownerId())).values().stream()
                    .map(PersonSummary::name)
                    .forEach(names::add);
        }
        return names.isEmpty() ? text("quality.scope.other", viewer.locale()) : String.join(", ", names);
    }

    private Problem problem(Found found, QualityScope scope, Viewer viewer) {
        Locale locale = viewer.locale();
        return new Problem(
                text("problems." + found.code(), locale),
                text("quality.aspect." + found.aspect().code(), locale),
                NumberFormat.getInstance(locale).format(found.records()),
                fixList.of(scope, found.code(), found.field(), viewer),
                gain(found.gain(), locale));
    }

    private String gain(double points, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return points < 0.05 ? text("quality.gain.little", locale) : "+" + format.format(points);
    }

    private List<Holder> holders(List<Held> held, QualityScope scope, boolean team, Locale locale) {
        return held.stream()
                .map(one -> new Holder(
                        Objects.requireNonNullElseGet(
                                one.name(), () -> text(team ? "quality.no-team" : "quality.no-owner", locale)),
                        one.id() == null ? "" : href(of(scope, one.id(), team)),
                        NumberFormat.getInstance(locale).format(one.figures().records()),
                        one.figures().whole().score(),
                        aspects(one.figures(), locale)))
                .toList();
    }

    private static QualityScope of(QualityScope scope, UUID id, boolean team) {
        return team
                ? new QualityScope(scope.recordType(), scope.ownerId(), id)
                : new QualityScope(scope.recordType(), id, scope.teamId());
    }

    private List<Part> aspects(QualityFigures figures, Locale locale) {
        return Arrays.stream(QualityAspect.values())
                .map(aspect -> new Part(
                        aspect,
                        text("quality.aspect." + aspect.code(), locale),
                        text("quality.aspect." + aspect.code() + ".hint", locale),
                        figures.of(aspect).score()))
                .toList();
    }

    private static String href(QualityScope scope) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/quality").queryParam("type", scope.recordType());
        add(address, "owner", scope.ownerId());
        add(address, "team", scope.teamId());
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable UUID id) {
        if (id != null) {
            address.queryParam(name, id);
        }
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
