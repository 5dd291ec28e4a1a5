package atrium.domain.demo;

import static atrium.domain.identity.StandardRole.*;

import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who works at the demo company. */
@Component
@Order(10)
class StaffChapter implements DemoChapter {

    private static final String SALES = "Sales";
    static final String CENTRAL = "Sales Central Europe";
    static final String INTERNATIONAL = "Sales International";
    static final String MARKETING = "Marketing";
    static final String CARE = "Customer care";
    private static final String OFFICE = "Management";

    private static final List<Employee> EMPLOYEES = List.of(
            new Employee("Mara Lindqvist", "mara.lindqvist", "Account executive", SALES_REP, CENTRAL),
            new Employee("Clara Neumann", "clara.neumann", "Head of sales", SALES_MANAGER, SALES),
            new Employee("Sofia Moretti", "sofia.moretti", "Marketing manager", MARKETER, MARKETING),
            new Employee("Priya Nair", "priya.nair", "Support engineer", SUPPORT_AGENT, CARE),
            new Employee("Helen Fischer", "helen.fischer", "Head of customer care", SUPPORT_LEAD, CARE),
            new Employee("Viktor Hahn", "viktor.hahn", "Managing director", EXECUTIVE, OFFICE),
            new Employee("Nora Berg", "nora.berg", "Systems administrator", ADMINISTRATOR, OFFICE),
            new Employee("Tom Bauer", "tom.bauer", "Account executive", SALES_REP, CENTRAL),
            new Employee("James Okafor", "james.okafor", "Account executive", SALES_REP, INTERNATIONAL),
            new Employee("Elif Yılmaz", "elif.yilmaz", "Account executive", SALES_REP, INTERNATIONAL),
            new Employee("Jonas Weber", "jonas.weber", "Content marketer", MARKETER, MARKETING),
            new Employee("Luca Steiner", "luca.steiner", "Support engineer", SUPPORT_AGENT, CARE));

    // A team below stands after the one above it.
    private static final List<Group> GROUPS = List.of(
            new Group(OFFICE, "", "Viktor Hahn"),
            new Group(SALES, "", "Clara Neumann"),
            new Group(CENTRAL, SALES, ""),
            new Group(INTERNATIONAL, SALES, ""),
            new Group(MARKETING, "", "Sofia Moretti"),
            new Group(CARE, "", "Helen Fischer"));

    private final People people;
    private final Teams teams;
    private final StandardRoles roles;

    StaffChapter(People people, Teams teams, StandardRoles roles) {
        this.people = people;
        this.teams = teams;
        this.roles = roles;
    }

    record Employee(String name, String mailbox, String jobTitle, StandardRole role, String team) {

        String email() {
            return mailbox + "@" + DemoCompany.DOMAIN;
        }
    }

    record Group(String name, String above, String lead) {}

    @Override
    public void begin(DemoStory story) {
        roles.define(Locale.ENGLISH);
        Map<Employee, UUID> hired = new LinkedHashMap<>();
        List<Employee> employees = new ArrayList<>(EMPLOYEES);
        List<Group> groups = new ArrayList<>(GROUPS);
        GrownStaff grown = new GrownStaff(story);
        for (int number = groups.size(); number < story.size().teams(); number++) {
            groups.add(grown.team(number));
        }
        for (int number = employees.size(); number < story.size().colleagues(); number++) {
            employees.add(grown.employee(number, groups.subList(GROUPS.size(), groups.size())));
        }
        employees.forEach(employee -> hired.put(employee, hire(employee, story)));
        Map<String, UUID> founded = found(hired, groups);
        hired.forEach((employee, id) -> story.hire(new DemoStory.Colleague(
                id,
                employee.name(),
                employee.email(),
                employee.role(),
                Objects.requireNonNull(founded.get(employee.team())),
                employee.team())));
    }

    private UUID hire(Employee employee, DemoStory story) {
        UUID id = people.add(
                new NewPerson(employee.name(), employee.email(), employee.jobTitle(), story.zone(), Locale.ENGLISH),
                true);
        roles.give(id, employee.role());
        return id;
    }

    private Map<String, UUID> found(Map<Employee, UUID> hired, List<Group> groups) {
        Map<String, UUID> ids = new HashMap<>();
        hired.forEach((employee, id) -> ids.put(employee.name(), id));
        Map<String, UUID> founded = new HashMap<>();
        for (Group group : groups) {
            List<UUID> members = hired.entrySet().stream()
                    .filter(hiring -> hiring.getKey().team().equals(group.name()))
                    .map(Map.Entry::getValue)
                    .toList();
            UUID id = teams.found(group.name(), founded.get(group.above()), ids.get(group.lead()), members, true);
            founded.put(group.name(), id);
        }
        return founded;
    }
}
