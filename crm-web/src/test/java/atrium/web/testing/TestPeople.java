package atrium.web.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.records.Viewer;
import atrium.web.security.SignedInForTests;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One person for each standard role, made when first asked for. */
public class TestPeople {

    private final Map<StandardRole, UUID> people = new ConcurrentHashMap<>();
    private final People directory;
    private final StandardRoles standard;
    private final Viewers viewers;
    private final CompanyProfile company;

    TestPeople(People directory, StandardRoles standard, Viewers viewers, CompanyProfile company) {
        this.directory = directory;
        this.standard = standard;
        this.viewers = viewers;
        this.company = company;
    }

    /** The person with this standard role, as a viewer. */
    public Viewer viewer(StandardRole role) {
        return viewers.find(people.computeIfAbsent(role, this::add)).orElseThrow();
    }

    /** Sends a request as the person with this standard role. */
    public RequestPostProcessor as(StandardRole role) {
        return authentication(SignedInForTests.as(viewer(role)));
    }

    /** Sends a form that carries its token against forgery; that the token is demanded has tests of its own. */
    public RequestPostProcessor form() {
        return request -> {
            CsrfFilter.skipRequest(request);
            return request;
        };
    }

    private synchronized UUID add(StandardRole role) {
        if (company.find().isEmpty()) {
            company.setUp(new Company("Us", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, false));
        }
        standard.define(Locale.ENGLISH);
        UUID person = directory.add(
                new NewPerson(
                        "The " + role.code(),
                        role.code() + "@us.example",
                        null,
                        ZoneId.of("Europe/Berlin"),
                        Locale.ENGLISH),
                false);
        standard.give(person, role);
        return person;
    }
}
