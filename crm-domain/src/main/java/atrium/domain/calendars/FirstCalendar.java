package atrium.domain.calendars;

import atrium.domain.events.CompanySetUp;
import atrium.domain.kernel.UuidV7;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a company that is set up its calendar: Monday to Friday from nine to five, with the holidays of its country. */
@Component
class FirstCalendar {

    private static final String NAME = "Office hours";

    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;

    FirstCalendar(WorkingCalendars calendars, JdbcClient jdbc) {
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CompanySetUp company) {
        jdbc.sql("""
                        INSERT INTO working_calendar (id, version, name, zone, country, week, company_default)
                        VALUES (:id, 0, :name, :zone, :country, :week::int4multirange, true)
                        """)
                .param("id", UuidV7.next())
                .param("name", NAME)
                .param("zone", company.zone())
                .param("country", company.country())
                .param("week", MinuteRanges.of(WorkingWeek.USUAL))
                .update();
        calendars.changed();
    }
}
