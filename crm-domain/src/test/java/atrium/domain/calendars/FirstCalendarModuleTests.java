package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company has its calendar whenever it was set up. */
@ModuleTest
class FirstCalendarModuleTests {

    private static final String MIGRATION = "db/migration/V202611230530__domain_create_working_calendars.sql";

    @Autowired
    CalendarRows rows;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCompanyThatWasThereBeforeCalendarsGetsTheSameAsANewOne() throws IOException {
        company.setUp();
        KeptCalendar fresh = rows.all().get(0);
        jdbc.sql(
                        "TRUNCATE working_calendar, working_calendar_day, working_calendar_worked, working_calendar_team, working_calendar_person")
                .update();

        String migration = new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("INSERT INTO working_calendar")))
                .update();

        assertThat(rows.all()).singleElement().satisfies(calendar -> {
            assertThat(calendar.ofCompany()).isTrue();
            assertThat(calendar.settings()).isEqualTo(fresh.settings());
        });
    }
}
