package atrium.web.planner;

import atrium.domain.absences.Absence;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.CalendarPlan;
import atrium.domain.organization.PersonSummary;
import atrium.web.planner.Lanes.Laid;
import atrium.web.planner.PlannerScreen.Chip;
import atrium.web.planner.WallDay.Place;
import atrium.web.shell.Mark;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts the plans of a day into words and places, for one page. */
final class Chips {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    // From an hour on there is room for the text on lines of its own.
    private static final int TALL = 4;

    private final boolean several;
    private final ZoneId zone;
    private final Map<UUID, PersonSummary> people;
    private final Map<UUID, Mark> marks = new HashMap<>();
    private final Set<UUID> anchored = new HashSet<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final String busy;
    private final String doneWord;
    private final String allDay;
    private final String until;
    private final String awayWord;
    private final String standsIn;

    Chips(PlannerQuestion question, MessageSource texts) {
        Locale locale = question.viewer().locale();
        this.several = question.several();
        this.zone = question.viewer().zone();
        this.people = question.people().stream().collect(Collectors.toMap(PersonSummary::id, one -> one));
        this.busy = texts.getMessage("planner.busy", null, locale);
        this.doneWord = texts.getMessage("planner.done", null, locale);
        this.allDay = texts.getMessage("planner.all-day", null, locale);
        this.until = texts.getMessage("planner.until", null, locale) + " ";
        this.awayWord = texts.getMessage("planner.away", null, locale);
        this.standsIn = texts.getMessage("planner.stands-in", new Object[] {"%s"}, locale);
        for (ActivityKind kind : ActivityKind.values()) {
            kinds.put(kind.code(), texts.getMessage("composer.kind." + kind.code(), null, locale));
        }
    }

    /** Those at no certain time, or all of them one below the other. */
    List<Chip> below(List<Placed> plans, WallDay day) {
        return plans.stream().map(plan -> chip(plan, day, "", several, true)).toList();
    }

    /** The same in the row of their owner, from which nothing is dragged. */
    List<Chip> belowInRow(List<Placed> plans, WallDay day) {
        return plans.stream().map(plan -> chip(plan, day, "", false, false)).toList();
    }

    /** Those with a time, side by side where they overlap. */
    List<Chip> placed(List<Placed> plans, WallDay day) {
        return Lanes.lay(plans, Lanes.DOWN, plan -> plan.on(day)).stream()
                .map(laid -> chip(laid.item(), day, place(laid), several, true))
                .toList();
    }

    /** The same in the row of their owner, from which nothing is dragged. */
    List<Chip> inRow(List<Laid<Placed>> plans, WallDay day) {
        return plans.stream()
                .map(laid -> chip(laid.item(), day, place(laid), false, false))
                .toList();
    }

    /** That somebody is away, and who stands in. */
    Chip away(Absence absence) {
        UUID person = absence.personId();
        return new Chip(
                null,
                "plan is-away",
                "",
                absence.deputyName() == null ? awayWord : standsIn.formatted(absence.deputyName()),
                several ? absence.personName() : "",
                several ? marks.computeIfAbsent(person, id -> Mark.person(id, absence.personName())) : null,
                absence.note(),
                null,
                false);
    }

    static String place(Place place) {
        return " q" + place.from() + " n" + place.length();
    }

    private static String place(Laid<Placed> laid) {
        String tall = laid.place().length() >= TALL ? " is-tall" : "";
        return place(laid.place()) + " l" + laid.lane() + " w" + laid.lanes() + tall;
    }

    private Chip chip(Placed placed, WallDay day, String place, boolean marked, boolean movable) {
        CalendarPlan plan = placed.plan();
        boolean first = placed.beginsOn(day);
        String time = placed.allDay() ? "" : first ? clock(placed.from()) : "… " + clock(placed.to());
        String owner = several ? name(plan) : "";
        String kind = plan.kind() == null ? "" : Objects.requireNonNullElse(kinds.get(plan.kind()), "");
        String with = Stream.of(plan.recordName(), plan.contactName(), plan.accountName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String text = Objects.requireNonNullElse(plan.subject(), busy);
        String done = plan.done() ? doneWord : "";
        String when = placed.allDay() ? allDay : until + clock(placed.to());
        return new Chip(
                plan.id(),
                looks(placed, marked) + place,
                time,
                text,
                joined(when, kind, owner, done),
                marked ? mark(plan) : null,
                with.isEmpty() ? null : with,
                movable && first && plan.changeable() && !plan.done() && !plan.busy() ? move(placed) : null,
                first && plan.id() != null && anchored.add(plan.id()));
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String looks(Placed placed, boolean marked) {
        CalendarPlan plan = placed.plan();
        String looks = plan.busy() ? "plan is-busy" : "plan is-" + plan.kind();
        if (plan.done()) {
            looks += " is-done";
        }
        if (plan.high()) {
            looks += " is-high";
        }
        return marked || several ? looks + " hue-" + mark(plan).hue() : looks;
    }

    private Chip.Move move(Placed placed) {
        CalendarPlan plan = placed.plan();
        return new Chip.Move(
                plan.dueDay() == null
                        ? placed.from().atZone(zone).toLocalDate().toString()
                        : plan.dueDay().toString(),
                placed.allDay() ? "" : clock(placed.from()),
                plan.minutes() == null ? "" : plan.minutes().toString());
    }

    private Mark mark(CalendarPlan plan) {
        return marks.computeIfAbsent(plan.personId(), id -> Mark.person(id, name(plan)));
    }

    private String name(CalendarPlan plan) {
        @Nullable PersonSummary person = people.get(plan.personId());
        return person == null ? "" : person.name();
    }

    private String clock(java.time.Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, zone));
    }
}
