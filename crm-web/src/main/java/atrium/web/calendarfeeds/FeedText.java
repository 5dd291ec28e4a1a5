package atrium.web.calendarfeeds;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.CalendarEntry;
import atrium.domain.icalendar.CalendarText;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.Settings;
import atrium.domain.records.RecordTypes;
import atrium.domain.repeats.Repeat;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes plans as iCalendar (RFC 5545). Tasks are events, too, since hardly any program shows the tasks of a calendar it
 * subscribes to; they and whole days leave the time free. Equal plans are equal texts.
 */
@Component
class FeedText {

    private static final int MINUTES = 30;
    private static final String DONE = "✓ ";
    private static final String NAME = "Atrium";

    private final Settings settings;
    private final RecordTypes types;
    private final MessageSource texts;
    private final Clock clock;

    FeedText(Settings settings, RecordTypes types, MessageSource texts, Clock clock) {
        this.settings = settings;
        this.types = types;
        this.texts = texts;
        this.clock = clock;
    }

    String of(List<CalendarEntry> entries, Locale locale) {
        ICalendar calendar = CalendarText.begin();
        calendar.setName(NAME);
        calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
        // Of this property the format demands that its type is said (RFC 7986, 5.7).
        calendar.setRefreshInterval(new Duration.Builder().hours(1).build()).setParameter("VALUE", "DURATION");
        Zones zones = new Zones(calendar);
        entries.forEach(entry -> add(entry, calendar, zones, locale));
        return CalendarText.of(calendar);
    }

    // One that lies where its rule puts it is the first of its series; one that was moved, or is late, stands apart
    // from it.
    private void add(CalendarEntry entry, ICalendar calendar, Zones zones, Locale locale) {
        VEvent event = event(entry, locale);
        calendar.addEvent(event);
        Repeat repeat = entry.repeat();
        if (repeat == null || entry.done() || !FeedRules.sayable(repeat)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), repeat.zone());
        if (repeat.isRegular()
                && !repeat.date().isBefore(today)
                && entry.dueAt().equals(repeat.moment(repeat.date()))) {
            series(event, repeat, entry, zones);
            return;
        }
        repeat.afterWithoutCalendar(today).ifPresent(next -> {
            VEvent following = event(entry, locale);
            following.setUid(entry.id() + "-following@atrium");
            series(following, next.repeat(), entry, zones);
            calendar.addEvent(following);
        });
    }

    private static void series(VEvent event, Repeat repeat, CalendarEntry entry, Zones zones) {
        LocalDate day = repeat.date();
        if (repeat.time() == null) {
            event.setDateStart(CalendarText.day(day), false);
            event.setDateEnd(CalendarText.day(day.plusDays(1)), false);
        } else {
            Instant from = repeat.moment(day);
            event.setDateStart(Date.from(from));
            event.setDateEnd(Date.from(from.plusSeconds(60L * length(entry))));
            zones.place(event, repeat.zone(), day.getYear());
        }
        event.setRecurrenceRule(FeedRules.of(repeat));
    }

    /** The zones in which series of a calendar are meant. */
    private static final class Zones {

        private final ICalendar calendar;
        private final Map<ZoneId, TimezoneAssignment> known = new HashMap<>();

        Zones(ICalendar calendar) {
            this.calendar = calendar;
        }

        void place(VEvent event, ZoneId zone, int year) {
            TimezoneAssignment found = known.computeIfAbsent(zone, any -> FeedZones.of(any, year));
            calendar.getTimezoneInfo().setTimezone(event.getDateStart(), found);
            calendar.getTimezoneInfo().setTimezone(event.getDateEnd(), found);
        }
    }

    private static int length(CalendarEntry entry) {
        return Objects.requireNonNullElse(entry.minutes(), MINUTES);
    }

    private VEvent event(CalendarEntry entry, Locale locale) {
        String address = settings.address(page(entry)).toString();
        VEvent event = new VEvent();
        event.setUid(entry.id() + "@atrium");
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSummary(CalendarText.printable(summary(entry)));
        event.setDescription(CalendarText.printable(description(entry, address, locale)));
        event.setUrl(address);
        event.setStatus(Status.confirmed());
        event.setTransparency(entry.dueDay() != null || ActivityKind.TASK.code().equals(entry.kind()));
        if (entry.place() != null) {
            event.setLocation(CalendarText.printable(entry.place()));
        }
        if (entry.dueDay() == null) {
            event.setDateStart(Date.from(entry.dueAt()));
            event.setDateEnd(Date.from(entry.dueAt().plusSeconds(60L * length(entry))));
        } else {
            event.setDateStart(CalendarText.day(entry.dueDay()), false);
            event.setDateEnd(CalendarText.day(entry.dueDay().plusDays(1)), false);
        }
        return event;
    }

    private static String summary(CalendarEntry entry) {
        return (entry.done() ? DONE : "")
                + joined(Stream.of(entry.subject(), entry.recordName(), entry.contactName(), entry.accountName()));
    }

    private String description(CalendarEntry entry, String address, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.getMessage((entry.done() ? "feed.done." : "feed.kind.") + entry.kind(), null, locale));
        Stream.of(entry.phone(), entry.description()).filter(Objects::nonNull).forEach(parts::add);
        parts.add(address);
        return String.join("\n\n", parts);
    }

    private static String joined(Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String page(CalendarEntry entry) {
        return address(entry.recordType(), entry.recordId())
                .or(() -> address("contact", entry.contactId()))
                .or(() -> address("account", entry.accountId()))
                .orElse("/my-day");
    }

    private Optional<String> address(@Nullable String type, @Nullable UUID id) {
        return type == null || id == null ? Optional.empty() : types.address(new RecordRef(type, id));
    }
}
