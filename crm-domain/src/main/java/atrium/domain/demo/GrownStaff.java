package atrium.domain.demo;

import atrium.domain.demo.StaffChapter.Employee;
import atrium.domain.demo.StaffChapter.Group;
import atrium.domain.identity.StandardRole;
import java.util.List;
import java.util.Map;

/** Teams and people that a company has beyond the first ones: mostly those who sell, then those who help. */
final class GrownStaff {

    private static final List<String> ABOVE = List.of(
            StaffChapter.CENTRAL,
            StaffChapter.INTERNATIONAL,
            StaffChapter.CARE,
            StaffChapter.INTERNATIONAL,
            StaffChapter.CENTRAL,
            StaffChapter.MARKETING);
    private static final Map<String, StandardRole> ROLES = Map.of(
            StaffChapter.CENTRAL, StandardRole.SALES_REP,
            StaffChapter.INTERNATIONAL, StandardRole.SALES_REP,
            StaffChapter.CARE, StandardRole.SUPPORT_AGENT,
            StaffChapter.MARKETING, StandardRole.MARKETER);

    private final DemoStory story;
    private final Names names;
    private final List<Market> markets = DemoTexts.markets();

    GrownStaff(DemoStory story) {
        this.story = story;
        this.names = new Names(story);
    }

    Group team(int number) {
        String above = ABOVE.get(number % ABOVE.size());
        return new Group(above + " " + number, above, "");
    }

    Employee employee(int number, List<Group> teams) {
        Group team = teams.get(number % teams.size());
        Market market = story.oneOf(markets);
        String given = names.given(market);
        String family = names.family(market);
        String mailbox = Names.slug(given, market.country()) + "." + Names.slug(family, market.country()) + number;
        StandardRole role = ROLES.getOrDefault(team.above(), StandardRole.SALES_REP);
        return new Employee(given + " " + family, mailbox, "", role, team.name());
    }
}
