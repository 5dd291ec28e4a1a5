package atrium.domain.demo;

import atrium.domain.histories.Histories;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo company as a whole: comes into an empty database, once. */
@Component
public class DemoCompany {

    static final String DOMAIN = "larkspur.example";

    static final Company COMPANY =
            new Company("Larkspur Instruments", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, true);

    private final VacantDatabase database;
    private final CompanyTelling teller;
    private final Histories histories;
    private final CompanyProfile company;
    private final Clock clock;

    DemoCompany(
            VacantDatabase database, CompanyTelling teller, Histories histories, CompanyProfile company, Clock clock) {
        this.database = database;
        this.teller = teller;
        this.histories = histories;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Writes the demo company into an empty database that never had one removed.
     *
     * @return whether that was the case
     */
    @Transactional
    public boolean moveIn() {
        return moveIn(CompanySize.DEMO);
    }

    @Transactional
    boolean moveIn(CompanySize size) {
        if (!database.isVacant()) {
            return false;
        }
        company.setUp(COMPANY);
        DemoStory story = new DemoStory(clock.instant(), COMPANY, size);
        teller.begin(story);
        histories.save(history -> teller.tell(story, history));
        return true;
    }
}
