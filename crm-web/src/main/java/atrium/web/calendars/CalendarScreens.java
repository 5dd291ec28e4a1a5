package atrium.web.calendars;

import atrium.domain.calendars.CalendarDay;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.OwnDay;
import atrium.domain.calendars.PublicHoliday;
import atrium.domain.calendars.PublicHolidays;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Viewer;
import atrium.web.calendars.CalendarScreen.Line;
import atrium.web.calendars.CalendarScreen.YearOfDays;
import atrium.web.forms.Choice;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a calendar into words and pictures. */
@Component
class CalendarScreens {

    private final WorkingCalendars calendars;
    private final PublicHolidays holidays;
    private final Teams teams;
    private final People people;
    private final MessageSource texts;
    private final Clock clock;

    CalendarScreens(
            WorkingCalendars calendars,
            PublicHolidays holidays,
            Teams teams,
            People people,
            MessageSource texts,
            Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.teams = teams;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    CalendarScreen screen(KeptCalendar calendar, Trial trial, Viewer viewer) {
        KeptCalendar.Settings settings = calendar.settings();
        Wording there = new Wording(clock, settings.zone(), viewer.locale(), texts);
        int year = LocalDate.ofInstant(clock.instant(), settings.zone()).getYear();
        Map<UUID, UUID> byTeam = calendars.byTeam();
        List<TeamSummary> all = teams.all();
        return new CalendarScreen(
                calendar.id(),
                calendar.name(),
                calendar.ofCompany(),
                calendar.archived(),
                settings.zone().getId().replace('_', ' '),
                there.clock(clock.instant()),
                place(settings, viewer.locale()),
                settings.country() != null && !holidays.countries().contains(settings.country()),
                WeekPicture.of(settings.week(), viewer.locale()),
                IntStream.of(year, year + 1)
                        .mapToObj(one -> new YearOfDays(one, lines(calendar, one, viewer.locale())))
                        .toList(),
                trial,
                all.stream()
                        .filter(team -> calendar.id().equals(byTeam.get(team.id())))
                        .map(team -> new Choice(team.id().toString(), team.name()))
                        .toList(),
                all.stream()
                        .filter(team -> !calendar.id().equals(byTeam.get(team.id())))
                        .map(team -> other(team, byTeam.get(team.id()), viewer.locale()))
                        .toList(),
                people.byIds(calendars.peopleOf(calendar.id())).values().stream()
                        .map(PersonSummary::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** Whose holidays count, such as "Germany · Bavaria"; null for nobody's. */
    @Nullable String place(KeptCalendar.Settings settings, Locale locale) {
        if (settings.country() == null) {
            return null;
        }
        String country =
                new Locale.Builder().setRegion(settings.country()).build().getDisplayCountry(locale);
        return settings.region() == null
                ? country
                : country + " · "
                        + holidays.regions(settings.country(), locale)
                                .getOrDefault(settings.region(), settings.region());
    }

    private Choice other(TeamSummary team, @Nullable UUID calendar, Locale locale) {
        String text = calendar == null
                ? team.name()
                : texts.getMessage(
                        "calendars.team.elsewhere",
                        new Object[] {team.name(), calendars.get(calendar).name()},
                        locale);
        return new Choice(team.id().toString(), text);
    }

    private static List<Line> lines(KeptCalendar calendar, int year, Locale locale) {
        List<CalendarDay> days = calendar.days(year);
        Set<LocalDate> own = days.stream()
                .filter(day -> day.own() != null)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM", locale);
        return days.stream()
                .map(day -> line(calendar, day, own.contains(day.date()), format.format(day.date()), locale))
                .toList();
    }

    private static Line line(KeptCalendar calendar, CalendarDay day, boolean overruled, String date, Locale locale) {
        OwnDay own = day.own();
        if (own != null) {
            String state = own.hours().isNone() ? "off" : "hours";
            String note = own.yearly() ? "yearly" : null;
            return new Line(
                    day.date(),
                    date,
                    own.name(),
                    null,
                    own.id(),
                    state,
                    own.hours().toString(),
                    note);
        }
        PublicHoliday holiday = Objects.requireNonNull(day.holiday());
        String state = overruled ? "overruled" : state(calendar, day);
        String note = holiday.substitute() ? "substitute" : null;
        return new Line(day.date(), date, holiday.name(locale), holiday.key(), null, state, "", note);
    }

    private static String state(KeptCalendar calendar, CalendarDay day) {
        if (calendar.settings().week().on(day.date().getDayOfWeek()).isNone()) {
            return "free";
        }
        return day.worked() ? "worked" : "off";
    }
}
