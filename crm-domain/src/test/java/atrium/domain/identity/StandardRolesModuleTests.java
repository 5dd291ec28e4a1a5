package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class StandardRolesModuleTests {

    @Autowired
    StandardRoles standard;

    @Autowired
    Roles roles;

    @Autowired
    Viewers viewers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRepReadsTheTeamsRecordsAndEditsOnlyOwnOnes() {
        Viewer rep = personWith(StandardRole.SALES_REP);

        assertThat(rep.level("account", Act.READ)).isEqualTo(Level.TEAM);
        assertThat(rep.level("contact", Act.EDIT)).isEqualTo(Level.OWN);
        assertThat(rep.may(Act.DELETE, "account")).isFalse();
        assertThat(rep.may(Capability.ADMINISTER_PEOPLE)).isFalse();
    }

    @Test
    void theAdministratorMayDoEverything() {
        Viewer administrator = personWith(StandardRole.ADMINISTRATOR);

        assertThat(administrator.capabilities()).containsExactlyInAnyOrder(Capability.values());
        assertThat(administrator.levels().get("account")).hasSize(5).containsValue(Level.ALL);
    }

    @Test
    void definingAgainKeepsWhatAnAdministratorChangedAndAddsOnlyWhatIsMissing() {
        Map<StandardRole, UUID> first = standard.define(Locale.ENGLISH);
        UUID executive = roles.find("executive").orElseThrow();
        jdbc.sql("UPDATE role_level SET level = 'NONE' WHERE role_id = :id AND record_type = 'account'")
                .param("id", executive)
                .update();
        jdbc.sql("DELETE FROM role_level WHERE role_id = :id AND record_type = 'contact'")
                .param("id", executive)
                .update();

        assertThat(standard.define(Locale.ENGLISH)).isEqualTo(first);

        Viewer viewer = personWith(StandardRole.EXECUTIVE);
        assertThat(viewer.may(Act.READ, "account")).isFalse();
        assertThat(viewer.level("contact", Act.READ)).isEqualTo(Level.ALL);
    }

    private Viewer personWith(StandardRole role) {
        UUID person = people.add(
                new NewPerson("Ana Ruiz", "ana@us.example", null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), false);
        standard.define(Locale.ENGLISH);
        standard.give(person, role);
        return viewers.find(person).orElseThrow();
    }
}
