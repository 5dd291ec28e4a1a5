package atrium.web.signin;

import atrium.domain.identity.DemoPeople;
import atrium.domain.kernel.Settings;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.web.shell.Mark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets anybody in as one of the demo people, as long as Atrium runs as a demo on the demo company. */
@Component
class DemoEntrance {

    private final Settings settings;
    private final CompanyProfile company;
    private final DemoPeople people;

    DemoEntrance(Settings settings, CompanyProfile company, DemoPeople people) {
        this.settings = settings;
        this.company = company;
        this.people = people;
    }

    /** One button of the sign-in page. */
    record DemoPerson(UUID id, String name, String role, Mark mark) {}

    List<DemoPerson> people() {
        if (!open()) {
            return List.of();
        }
        return people.all().stream()
                .map(person -> new DemoPerson(
                        person.id(), person.name(), person.role(), Mark.person(person.id(), person.name())))
                .toList();
    }

    Optional<UUID> find(UUID person) {
        return people().stream().map(DemoPerson::id).filter(person::equals).findFirst();
    }

    private boolean open() {
        return settings.demo() && company.find().filter(Company::demo).isPresent();
    }
}
