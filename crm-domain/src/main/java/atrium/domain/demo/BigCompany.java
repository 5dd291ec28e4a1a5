package atrium.domain.demo;

import atrium.domain.histories.Histories;
import atrium.domain.organization.CompanyProfile;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The demo company after many good years, to see how everything behaves when there is much of it. It comes by COPY and
 * without an audit log.
 */
@Component
public class BigCompany {

    private final VacantDatabase database;
    private final CompanyTelling teller;
    private final Histories histories;
    private final CompanyProfile company;
    private final Clock clock;

    BigCompany(
            VacantDatabase database, CompanyTelling teller, Histories histories, CompanyProfile company, Clock clock) {
        this.database = database;
        this.teller = teller;
        this.histories = histories;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Writes it into an empty database that never had a demo company removed. What breaks off half way leaves a database
     * that can only be thrown away.
     *
     * @return whether that was the case
     */
    public boolean moveIn(CompanySize size) {
        if (!database.isVacant()) {
            return false;
        }
        company.setUp(DemoCompany.COMPANY);
        DemoStory story = new DemoStory(clock.instant(), DemoCompany.COMPANY, size);
        teller.begin(story);
        histories.copy(history -> teller.tell(story, history));
        return true;
    }
}
