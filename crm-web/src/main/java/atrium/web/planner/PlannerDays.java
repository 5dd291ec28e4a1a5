package atrium.web.planner;

import atrium.domain.absences.Absence;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.organization.PersonSummary;
import atrium.web.planner.Lanes.Laid;
import atrium.web.planner.PlannerScreen.Chip;
import atrium.web.planner.PlannerScreen.Day;
import atrium.web.planner.PlannerScreen.Row;
import atrium.web.planner.PlannerScreen.Who;
import atrium.web.planner.WallDay.Place;
import atrium.web.shell.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriUtils;

/** Lays out the days of one page. */
final class PlannerDays {

    /** Most plans that stand in a cell of a month or of many people. */
    static final int IN_A_CELL = 3;

    private static final int HOURS = 24;
    private static final int QUARTERS_OF_AN_HOUR = 4;

    private final PlannerQuestion question;
    private final Map<UUID, KeptCalendar> calendars;
    private final List<Absence> absences;
    private final Instant now;
    private final Rest rest;
    private final Chips chips;
    private final MessageSource texts;
    private final ZoneId zone;
    private final Locale locale;
    private final DateTimeFormatter name;
    private final DateTimeFormatter full;
    private final List<WallDay> days;
    private final Map<LocalDate, Day> heads = new HashMap<>();
    private final Map<KeptCalendar, Map<LocalDate, List<Place>>> rests = new HashMap<>();

    PlannerDays(
            PlannerQuestion question,
            Map<UUID, KeptCalendar> calendars,
            List<Absence> absences,
            Instant now,
            Chips chips,
            MessageSource texts) {
        this.question = question;
        this.calendars = calendars;
        this.absences = absences;
        this.now = now;
        this.rest = new Rest(calendars.values());
        this.chips = chips;
        this.texts = texts;
        this.zone = question.viewer().zone();
        this.locale = question.viewer().locale();
        this.name = DateTimeFormatter.ofPattern("EEE", locale);
        this.full = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.days = question.from()
                .datesUntil(question.until())
                .map(date -> new WallDay(date, zone))
                .toList();
    }

    /** What a day shows of its plans. */
    private record Content(
            List<Chip> allDay,
            List<Chip> timed,
            List<Place> shades,
            @Nullable String more) {}

    /** The days with their hours. */
    List<Day> hours(List<Placed> plans) {
        return days.stream()
                .map(day -> day(
                        day,
                        new Content(
                                joined(away(day), chips.below(on(plans, day, true), day)),
                                chips.placed(on(plans, day, false), day),
                                rest.on(day),
                                null)))
                .toList();
    }

    /** The days with their plans below each other, a few of each. */
    List<Day> month(List<Placed> plans) {
        return days.stream()
                .map(day -> day(day, cell(plans, away(day), day, rest.on(day), IN_A_CELL, false)))
                .toList();
    }

    /** Those days on which there is something, and today. */
    List<Day> list(List<Placed> plans) {
        return days.stream()
                .map(day -> day(day, cell(plans, away(day), day, rest.on(day), Integer.MAX_VALUE, false)))
                .filter(day -> day.today() || !day.timed().isEmpty())
                .toList();
    }

    /** The days without plans, as they stand above those of many people. */
    List<Day> heads() {
        return days.stream()
                .map(day -> day(day, new Content(List.of(), List.of(), rest.on(day), null)))
                .toList();
    }

    /** Each person's days. */
    List<Row> weeks(List<Placed> plans) {
        return rows(
                plans,
                (person, own) -> new Row(
                        who(person),
                        alone(person),
                        1,
                        days.stream()
                                .map(day -> day(
                                        day, cell(own, away(person, day), day, restOf(person, day), IN_A_CELL, true)))
                                .toList()));
    }

    /** Each person's day with its hours. */
    List<Row> hoursOfEach(List<Placed> plans) {
        WallDay day = new WallDay(question.from(), zone);
        return rows(plans, (person, own) -> {
            List<Laid<Placed>> laid = Lanes.lay(on(own, day, false), Lanes.ACROSS, plan -> plan.on(day));
            int lanes = laid.stream().mapToInt(one -> one.lane() + 1).max().orElse(1);
            Content content = new Content(
                    joined(away(person, day), chips.belowInRow(on(own, day, true), day)),
                    chips.inRow(laid, day),
                    restOf(person, day),
                    null);
            return new Row(who(person), alone(person), lanes, List.of(day(day, content)));
        });
    }

    /** From which hour to which something happens or somebody works. */
    PlannerScreen.Hours window(List<Placed> plans) {
        WallDay day = new WallDay(question.from(), zone);
        boolean[] used = new boolean[WallDay.QUARTERS];
        java.util.Arrays.fill(used, true);
        rest.on(day).forEach(place -> java.util.Arrays.fill(used, place.from(), place.to(), false));
        on(plans, day, false)
                .forEach(plan -> java.util.Arrays.fill(
                        used, plan.on(day).from(), plan.on(day).to(), true));
        int from = 9 * QUARTERS_OF_AN_HOUR;
        int to = 17 * QUARTERS_OF_AN_HOUR;
        for (int quarter = 0; quarter < WallDay.QUARTERS; quarter++) {
            if (used[quarter]) {
                from = Math.min(from, quarter);
                to = Math.max(to, quarter + 1);
            }
        }
        int first = Math.max(0, from / QUARTERS_OF_AN_HOUR - 1);
        int last = Math.min(HOURS, (to + QUARTERS_OF_AN_HOUR - 1) / QUARTERS_OF_AN_HOUR + 1);
        return new PlannerScreen.Hours(
                first,
                last,
                Stream.iterate(first, hour -> hour < last, hour -> hour + 1)
                        .map("%02d:00"::formatted)
                        .toList());
    }

    private interface RowOf {

        Row of(PersonSummary person, List<Placed> plans);
    }

    private List<Row> rows(List<Placed> plans, RowOf row) {
        Map<UUID, List<Placed>> byOwner =
                plans.stream().collect(Collectors.groupingBy(plan -> plan.plan().personId()));
        return question.people().stream()
                .map(person -> row.of(person, byOwner.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Who who(PersonSummary person) {
        return new Who(Mark.person(person.id(), person.name()), person.name());
    }

    private String alone(PersonSummary person) {
        return question.choice().of(List.of(person.id())).on(question.day());
    }

    private List<Place> restOf(PersonSummary person, WallDay day) {
        KeptCalendar calendar = calendars.get(person.id());
        return calendar == null
                ? List.of()
                : rests.computeIfAbsent(calendar, any -> new HashMap<>())
                        .computeIfAbsent(day.date(), any -> new Rest(Set.of(calendar)).on(day));
    }

    // An absence is of the days of the person, as everybody calls them.
    private List<Chip> away(WallDay day) {
        return absences.stream()
                .filter(absence -> isOn(absence, day))
                .map(chips::away)
                .toList();
    }

    private List<Chip> away(PersonSummary person, WallDay day) {
        return absences.stream()
                .filter(absence -> absence.personId().equals(person.id()) && isOn(absence, day))
                .map(chips::away)
                .toList();
    }

    private static boolean isOn(Absence absence, WallDay day) {
        return !absence.firstDay().isAfter(day.date()) && !absence.lastDay().isBefore(day.date());
    }

    private static List<Chip> joined(List<Chip> first, List<Chip> then) {
        return first.isEmpty()
                ? then
                : Stream.concat(first.stream(), then.stream()).toList();
    }

    private Content cell(List<Placed> plans, List<Chip> away, WallDay day, List<Place> shades, int most, boolean row) {
        List<Placed> all = new ArrayList<>(on(plans, day, true));
        all.addAll(on(plans, day, false));
        boolean cut = all.size() > most;
        String more = cut ? texts.getMessage("planner.more", new Object[] {all.size() - most}, locale) : null;
        List<Placed> shown = cut ? all.subList(0, most) : all;
        List<Chip> below = row ? chips.belowInRow(shown, day) : chips.below(shown, day);
        return new Content(List.of(), joined(away, below), shades, more);
    }

    private static List<Placed> on(List<Placed> plans, WallDay day, boolean allDay) {
        return plans.stream()
                .filter(plan -> plan.allDay() == allDay && plan.isOn(day))
                .toList();
    }

    private Day day(WallDay day, Content content) {
        return heads.computeIfAbsent(day.date(), any -> head(day))
                .with(
                        content.shades.stream().anyMatch(place -> place.length() == WallDay.QUARTERS),
                        content.shades.stream().map(Chips::place).toList(),
                        content.allDay,
                        content.timed,
                        content.more);
    }

    private Day head(WallDay day) {
        LocalDate date = day.date();
        boolean today = date.equals(question.today());
        return new Day(
                date.toString(),
                name.format(date),
                String.valueOf(date.getDayOfMonth()),
                full.format(date),
                question.choice().with(Span.DAY).on(date),
                add(date),
                note(day),
                today,
                false,
                question.choice().span() == Span.MONTH
                        && date.getMonth() != question.day().getMonth(),
                date.getDayOfWeek() == java.time.DayOfWeek.MONDAY ? date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) : null,
                today ? day.quarter(now) : null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private String add(LocalDate date) {
        String owner = question.several() || question.alone()
                ? ""
                : "&owner=" + question.people().get(0).id();
        return "/activities/new?kind=meeting&due=" + date + owner + "&from="
                + UriUtils.encode(question.address(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private @Nullable String note(WallDay day) {
        List<String> notes = new ArrayList<>(rest.names(day.date(), locale));
        if (day.length().toMinutes() != HOURS * 60L) {
            notes.add(texts.getMessage(
                    "planner.clocks", new Object[] {day.length().toMinutes() / 60.0}, locale));
        }
        return notes.isEmpty() ? null : String.join(" · ", notes);
    }
}
