package atrium.domain.calendars;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a calendar was changed: to those who remember calendars, and to the audit log. */
@Component
class CalendarChanges {

    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** What happened to a calendar, with the text forms before and after. */
    void tell(
            KeptCalendar calendar, String deed, Map<String, String> before, Map<String, String> after, Viewer viewer) {
        calendars.changed();
        List<FieldChange> changes = FieldChange.between(before, after);
        events.publishEvent(new SettingChanged(
                new RecordRef(CalendarKeeping.TYPE, calendar.id()),
                calendar.name(),
                deed,
                changes,
                viewer.actor(),
                clock.instant()));
    }
}
