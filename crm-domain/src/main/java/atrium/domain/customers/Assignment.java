package atrium.domain.customers;

import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.FieldReader;
import org.springframework.stereotype.Component;

/** Reads to whom a record shall belong and sees to it that they exist. */
@Component
class Assignment {

    private final People people;
    private final Teams teams;

    Assignment(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** @param stored ownership until now; an owner who left may keep what they have */
    Ownership read(FieldReader reader, Ownership stored) {
        Ownership chosen = new Ownership(reader.id("owner"), reader.id("team"));
        if (chosen.ownerId() != null
                && !chosen.ownerId().equals(stored.ownerId())
                && !people.isActive(chosen.ownerId())) {
            reader.wrong("owner", "customer.problem.unknown-owner", "");
        }
        if (chosen.teamId() != null && !chosen.teamId().equals(stored.teamId()) && !teams.exists(chosen.teamId())) {
            reader.wrong("team", "customer.problem.unknown-team", "");
        }
        return chosen;
    }
}
