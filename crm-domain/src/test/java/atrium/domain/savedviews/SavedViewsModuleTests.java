package atrium.domain.savedviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.identity.Roles;
import atrium.domain.identity.StandardRoles;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.organization.Teams;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class SavedViewsModuleTests {

    private static final Map<String, String> GERMANS = Map.of("filter", "country is DE", "sort", "name");

    @Autowired
    SavedViews views;

    @Autowired
    SavedViewManagement management;

    @Autowired
    SavedViewText audiences;

    @Autowired
    ListViews lists;

    @Autowired
    Teams teams;

    @Autowired
    StandardRoles standard;

    @Autowired
    Roles roles;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    UUID anna;
    UUID ben;
    UUID team;

    @BeforeEach
    void twoColleagues() {
        anna = company.person("Anna");
        ben = company.person("Ben");
        team = company.team("North", anna, ben);
    }

    @Test
    void aViewShowsWhatWasKeptAndNobodyElseSeesIt() {
        UUID id = management.keep(germans(), named("Germans"), in(anna));

        assertThat(views.of("account", in(anna))).singleElement().satisfies(view -> {
            assertThat(view.parts()).isEqualTo(GERMANS);
            assertThat(view.shared()).isFalse();
            assertThat(view.mayEdit()).isTrue();
        });
        assertThat(views.find(id, in(ben))).isEmpty();
        assertThat(views.find(id, administrator())).isEmpty();
        assertThatThrownBy(() -> management.remove(id, in(ben))).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void theTeamSeesWhatIsSharedWithItAndOnlyTheOwnerChangesIt() {
        UUID id = management.keep(germans(), Map.of("name", "Ours", "audience", team.toString()), in(anna));

        assertThat(views.find(id, in(ben))).get().satisfies(view -> {
            assertThat(view.mayEdit()).isFalse();
            assertThat(view.team()).startsWith("North");
        });
        assertThat(views.find(id, outsider())).isEmpty();
        assertThatThrownBy(() -> management.show(id, germans(), in(ben))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> management.edit(id, named("Mine"), in(ben))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoLeadsNobodyCanNotShareWithEverybodyNorWithAForeignTeam() {
        UUID foreign = company.team("South");
        for (String audience : Set.of("all", foreign.toString(), "nobody")) {
            assertThatThrownBy(
                            () -> management.keep(germans(), Map.of("name", "For all", "audience", audience), in(anna)))
                    .isInstanceOf(InvalidRecord.class)
                    .satisfies(problem -> assertThat(((InvalidRecord) problem).problems())
                            .singleElement()
                            .extracting("field")
                            .isEqualTo("audience"));
        }
        teams.found("Led " + UUID.randomUUID(), null, anna, Set.of(), false);

        UUID id = management.keep(germans(), Map.of("name", "For all", "audience", "all"), in(anna));

        assertThat(views.find(id, outsider())).isPresent();
    }

    @Test
    void aNameStandsOnceForEachOwnerAndList() {
        management.keep(germans(), named("Germans"), in(anna));
        management.keep(germans(), named("Germans"), in(ben));
        management.keep(lists.read("contact", Map.of(), in(anna)), named("Germans"), in(anna));

        assertThatThrownBy(() -> management.keep(germans(), named("GERMANS"), in(anna)))
                .isInstanceOf(InvalidRecord.class);
        for (String name : Set.of("", " ", "x".repeat(81), "a\0b")) {
            assertThatThrownBy(() -> management.keep(germans(), named(name), in(anna)))
                    .isInstanceOf(InvalidRecord.class);
        }
    }

    @Test
    void aPinIsOnesOwnAndForgetsItsCountWhenTheViewShowsSomethingElse() {
        UUID id = management.keep(germans(), Map.of("name", "Ours", "audience", team.toString()), in(anna));
        management.pin(id, true, in(ben));
        management.counted(id, 1204, false, in(ben));
        assertThat(views.pinned(in(ben))).singleElement().satisfies(pin -> {
            assertThat(pin.matches()).isEqualTo(1204);
            assertThat(pin.countedAt()).isNotNull();
        });
        assertThat(views.pinned(in(anna))).isEmpty();

        management.show(id, lists.read("account", Map.of("filter", "country is FR"), in(anna)), in(anna));

        assertThat(views.pinned(in(ben)))
                .singleElement()
                .extracting(PinnedView::matches)
                .isNull();
        management.edit(id, Map.of("name", "Mine now", "audience", "own"), in(anna));
        assertThat(views.pinned(in(ben))).isEmpty();
    }

    @Test
    void theMenuHoldsADozenViews() {
        for (int i = 0; i < 12; i++) {
            management.pin(management.keep(germans(), named("View " + i), in(anna)), true, in(anna));
        }
        UUID last = management.keep(germans(), named("One more"), in(anna));

        assertThatThrownBy(() -> management.pin(last, true, in(anna))).isInstanceOf(TooManyPinnedViews.class);
    }

    @Test
    void aListBeginsWithAViewForTheRolesThatWereNamedAsLongAsEverybodySeesIt() {
        standard.define(Locale.ENGLISH);
        UUID role = roles.find("marketer").orElseThrow();
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role)")
                .param("person", ben)
                .param("role", role)
                .update();
        UUID id = management.keep(germans(), Map.of("name", "First", "audience", "all"), administrator());
        management.beginFor(id, Set.of(role), administrator());

        assertThat(views.find(id, in(ben))).get().extracting(SavedView::usual).isEqualTo(true);
        assertThat(views.find(id, in(anna))).get().extracting(SavedView::usual).isEqualTo(false);
        assertThatThrownBy(() -> management.beginFor(id, Set.of(role), in(ben))).isInstanceOf(NotPermitted.class);

        Viewer keeper = TestViewers.at(Level.ALL, owner(id));
        management.edit(id, Map.of("name", "First", "audience", "own"), keeper);

        assertThat(views.beginnings(id)).isEmpty();
        assertThatThrownBy(() -> management.beginFor(id, Set.of(role), keeper)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aViewOfADissolvedTeamStaysWithItsOwner() {
        UUID id = management.keep(germans(), Map.of("name", "Ours", "audience", team.toString()), in(anna));
        jdbc.sql("DELETE FROM team WHERE id = :id").param("id", team).update();

        assertThat(views.find(id, in(anna)))
                .get()
                .extracting(SavedView::audience)
                .isEqualTo(SavedView.OWN);
        assertThat(views.find(id, in(ben))).isEmpty();
    }

    private UUID owner(UUID view) {
        return jdbc.sql("SELECT owner_id FROM list_view WHERE id = :id")
                .param("id", view)
                .query(UUID.class)
                .single();
    }

    private ListQuery germans() {
        return lists.read("account", GERMANS, in(anna));
    }

    private static Map<String, String> named(String name) {
        return Map.of("name", name, "audience", "own");
    }

    private Viewer in(UUID person) {
        return TestViewers.seeingTeamChangingOwn(person, Set.of(anna, ben), Set.of(team));
    }

    private Viewer outsider() {
        return TestViewers.seeingTeamChangingOwn(company.person("Olaf"), Set.of(), Set.of());
    }

    private Viewer administrator() {
        return company.allSeeing("Nora");
    }
}
