package atrium.web.planner;

import atrium.domain.activities.ActivityKind;
import atrium.domain.organization.PersonSummary;
import atrium.web.planner.PlannerScreen.Bar;
import atrium.web.planner.PlannerScreen.Pages;
import atrium.web.planner.PlannerScreen.Way;
import atrium.web.planner.PlannerScreen.Who;
import atrium.web.shell.Mark;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What stands above the calendar: what is seen, whose it is, and the ways to other days, views, kinds and people. */
@Component
class PlannerBars {

    private static final int MARKS = 6;

    private final MessageSource texts;

    PlannerBars(MessageSource texts) {
        this.texts = texts;
    }

    /** @param cut whether more plans were asked for than are read at once */
    Bar of(PlannerQuestion question, boolean cut) {
        Words words = new Words(question.viewer().locale());
        PlannerChoice choice = question.choice();
        LocalDate day = question.day();
        List<Who> shown = question.people().stream()
                .limit(MARKS)
                .map(person -> new Who(Mark.person(person.id(), person.name()), person.name()))
                .toList();
        int others = question.total() - shown.size();
        return new Bar(
                title(question, words),
                words.text("planner.zone", question.viewer().zone().getId().replace('_', ' ')),
                cut ? words.text("planner.cut") : null,
                choice.on(choice.span().beside(day, -1)),
                choice.on(choice.span().beside(day, 1)),
                new Way(choice.on(question.today()), words.text("planner.today"), day.equals(question.today()), "t"),
                spans(question, words),
                kinds(question, words),
                who(question, words),
                question.alone() ? List.of() : shown,
                others > 0 ? "+" + others : null,
                PlannerChoice.PATH + "/people?" + choice.text() + "&day=" + day,
                "/activities/new?kind=meeting&due=" + day + "&from="
                        + UriUtils.encode(question.address(), StandardCharsets.UTF_8),
                pages(question, words));
    }

    private static String title(PlannerQuestion question, Words words) {
        LocalDate from = question.from();
        LocalDate last = question.until().minusDays(1);
        return switch (question.choice().span()) {
            case DAY -> words.format("EEEE, d MMMM uuuu", from);
            case MONTH -> words.format("LLLL uuuu", question.day());
            case WEEK ->
                words.range(from, last) + " · "
                        + words.text("planner.week", from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case LIST -> words.range(from, last);
        };
    }

    private static List<Way> spans(PlannerQuestion question, Words words) {
        return Stream.of(Span.values())
                .map(span -> new Way(
                        question.choice().with(span).on(question.day()),
                        words.text("planner.span." + span.code()),
                        span == question.choice().span(),
                        span.key()))
                .toList();
    }

    // One kind, or all.
    private static List<Way> kinds(PlannerQuestion question, Words words) {
        Set<ActivityKind> all = EnumSet.allOf(ActivityKind.class);
        Set<ActivityKind> here = question.choice().kinds();
        List<Way> ways = new ArrayList<>();
        ways.add(kind(question, all, words.text("day.all"), here.equals(all)));
        for (ActivityKind kind : List.of(ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.TASK)) {
            boolean on = here.contains(kind) && !here.equals(all);
            Set<ActivityKind> then = EnumSet.noneOf(ActivityKind.class);
            then.addAll(here.equals(all) ? Set.of() : here);
            if (!then.remove(kind)) {
                then.add(kind);
            }
            ways.add(kind(question, then.isEmpty() ? all : then, words.text("day." + kind.code()), on));
        }
        return ways;
    }

    private static Way kind(PlannerQuestion question, Set<ActivityKind> kinds, String text, boolean here) {
        return new Way(question.choice().with(kinds).on(question.day()), text, here, "");
    }

    private static String who(PlannerQuestion question, Words words) {
        String team = question.teamName();
        if (team != null) {
            return words.text("planner.team", team, question.total());
        }
        if (question.alone()) {
            return words.text("planner.mine");
        }
        return question.several()
                ? words.text("planner.people", question.people().size())
                : question.people().stream()
                        .map(PersonSummary::name)
                        .findFirst()
                        .orElse("");
    }

    private static Pages pages(PlannerQuestion question, Words words) {
        int after = question.choice().after();
        int last = after + question.people().size();
        if (question.total() <= question.people().size()) {
            return new Pages(null, null, null);
        }
        PlannerChoice choice = question.choice();
        return new Pages(
                words.text("planner.pages", after + 1, last, question.total()),
                after == 0
                        ? null
                        : choice.from(Math.max(0, after - PlannerQuestion.AT_ONCE))
                                .on(question.day()),
                last < question.total() ? choice.from(last).on(question.day()) : null);
    }

    /** How one reader says days. */
    private final class Words {

        private final Locale locale;

        Words(Locale locale) {
            this.locale = locale;
        }

        String text(String key, @Nullable Object... values) {
            return texts.getMessage(key, values, locale);
        }

        String format(String pattern, LocalDate day) {
            return DateTimeFormatter.ofPattern(pattern, locale).format(day);
        }

        String range(LocalDate from, LocalDate last) {
            String begins = from.getYear() != last.getYear()
                    ? "d MMM uuuu"
                    : from.getMonth() == last.getMonth() ? "d" : "d MMM";
            return format(begins, from) + " – " + format("d MMM uuuu", last);
        }
    }
}
