package atrium.domain.customers;

import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads to whom a record shall belong and sees to it that they exist. */
@Component
public class Assignment {

    private final Predicate<UUID> activePerson;
    private final Predicate<UUID> team;

    @Autowired
    Assignment(People people, Teams teams) {
        this(people::isActive, teams::exists);
    }

    private Assignment(Predicate<UUID> activePerson, Predicate<UUID> team) {
        this.activePerson = activePerson;
        this.team = team;
    }

    /** The same for many records of one transaction: each person and each team is asked for once. */
    public Assignment remembering() {
        return new Assignment(once(activePerson), once(team));
    }

    /** @param stored ownership until now; an owner who left may keep what they have */
    public Ownership read(FieldReader reader, Ownership stored) {
        Ownership chosen = new Ownership(reader.id("owner"), reader.id("team"));
        if (chosen.ownerId() != null
                && !chosen.ownerId().equals(stored.ownerId())
                && !activePerson.test(chosen.ownerId())) {
            reader.wrong("owner", "customer.problem.unknown-owner", "");
        }
        if (chosen.teamId() != null && !chosen.teamId().equals(stored.teamId()) && !team.test(chosen.teamId())) {
            reader.wrong("team", "customer.problem.unknown-team", "");
        }
        return chosen;
    }

    private static Predicate<UUID> once(Predicate<UUID> question) {
        Map<UUID, Boolean> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, question::test);
    }
}
