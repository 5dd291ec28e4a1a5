package atrium.testing;

import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Our own company for tests, set up when first needed, and people to add to it. */
public class TestCompany {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final CompanyProfile profile;
    private final People people;
    private final Teams teams;
    private final StandardRoles roles;
    private final Viewers viewers;

    TestCompany(CompanyProfile profile, People people, Teams teams, StandardRoles roles, Viewers viewers) {
        this.profile = profile;
        this.people = people;
        this.teams = teams;
        this.roles = roles;
        this.viewers = viewers;
    }

    /** Somebody who exists, may do everything, and has the given first name. */
    public Viewer allSeeing(String name) {
        return TestViewers.at(Level.ALL, person(name));
    }

    /** A new person of the company with a standard role, as the one who looks and acts. */
    public Viewer viewer(String name, StandardRole role) {
        UUID person = person(name);
        roles.define(Locale.ENGLISH);
        roles.give(person, role);
        return viewers.find(person).orElseThrow();
    }

    /** A person of the company; adds them. */
    public UUID person(String name) {
        setUp();
        String email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@us.example";
        return people.add(new NewPerson(name, email, null, ZONE, Locale.ENGLISH), false);
    }

    /** A team of the company; founds it. */
    public UUID team(String name, UUID... members) {
        setUp();
        return teams.found(name + " " + UUID.randomUUID(), null, null, List.of(members), false);
    }

    /** Sets the company up where that has not been done. */
    public void setUp() {
        if (profile.find().isEmpty()) {
            profile.setUp(new Company("Us", "DE", "EUR", ZONE, Locale.ENGLISH, 1, false));
        }
    }
}
