package atrium.web;

import atrium.domain.identity.Passwords;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.records.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** A company that is set up, and people who can sign in to it. */
@TestComponent
public class TestCompany {

    /** Password of everybody here. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CompanyProfile company;
    private final People people;
    private final StandardRoles roles;
    private final Passwords passwords;
    private final Viewers viewers;

    public TestCompany(
            CompanyProfile company, People people, StandardRoles roles, Passwords passwords, Viewers viewers) {
        this.company = company;
        this.people = people;
        this.roles = roles;
        this.passwords = passwords;
        this.viewers = viewers;
    }

    /** Somebody with a mail address. */
    public record TestPerson(UUID id, String email) {}

    /** A new person of this role. */
    @Transactional
    public TestPerson person(StandardRole role) {
        return person(role, false);
    }

    /** A new person of this role, invented or not. */
    @Transactional
    public TestPerson person(StandardRole role, boolean demo) {
        setUp();
        String email = role.code() + COUNT.incrementAndGet() + "@us.example";
        UUID id = people.add(new NewPerson("Ana Ruiz", email, null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), demo);
        roles.give(id, role);
        passwords.set(id, PASSWORD);
        return new TestPerson(id, email);
    }

    /** The same person as the one who looks and acts. */
    public Viewer viewer(TestPerson person) {
        return viewers.find(person.id()).orElseThrow();
    }

    /** Sets the company up unless that has been done. */
    @Transactional
    public void setUp() {
        if (company.find().isEmpty()) {
            company.setUp(new Company("Us", "ES", "EUR", ZoneId.of("Europe/Madrid"), Locale.ENGLISH, 1, true));
        }
        roles.define(Locale.ENGLISH);
    }
}
