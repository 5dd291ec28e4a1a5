package atrium.domain.customfields;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up what custom fields name, and what holds where they say nothing. */
@Component
class CustomLookup {

    private final People people;
    private final CompanyProfile company;

    CustomLookup(People people, CompanyProfile company) {
        this.people = people;
        this.company = company;
    }

    /** Whether somebody works here. */
    boolean works(UUID person) {
        return people.isActive(person);
    }

    People people() {
        return people;
    }

    /** Our own currency. */
    String currency() {
        return company.get().currency();
    }
}
