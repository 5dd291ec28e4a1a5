package atrium.domain.demo;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo company as a whole: comes into an empty database, once. */
@Component
public class DemoCompany {

    static final String DOMAIN = "larkspur.example";

    private static final Company COMPANY =
            new Company("Larkspur Instruments", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, true);

    private final List<DemoChapter> chapters;
    private final CompanyProfile company;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCompany(List<DemoChapter> chapters, CompanyProfile company, JdbcClient jdbc, Clock clock) {
        this.chapters = chapters;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the demo company into an empty database that never had one removed.
     *
     * @return whether that was the case
     */
    @Transactional
    public boolean moveIn() {
        if (!mayMoveIn()) {
            return false;
        }
        company.setUp(COMPANY);
        DemoStory story = new DemoStory(clock.instant(), COMPANY.zone());
        chapters.forEach(chapter -> chapter.write(story));
        return true;
    }

    private boolean mayMoveIn() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM company) AND NOT EXISTS (SELECT FROM person)
                          AND NOT EXISTS (SELECT FROM demo_removal)
                        """).query(Boolean.class).single();
    }
}
