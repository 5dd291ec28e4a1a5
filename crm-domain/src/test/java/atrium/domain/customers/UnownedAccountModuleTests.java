package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account that a team has and nobody owns, for somebody who sees the team's and changes only their own. */
@ModuleTest
class UnownedAccountModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    AccountRecords type;

    @Autowired
    RecordAccess access;

    @Autowired
    RecordFiles files;

    @Autowired
    TestCompany company;

    @Test
    void itIsSeenAndNotChanged() {
        UUID rita = company.person("Rita");
        UUID team = company.team("North", rita);
        UUID account = accounts.open(
                        Map.of("name", "Unowned", "owner", "", "team", team.toString()), company.allSeeing("Nora"))
                .value();
        Viewer rep = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita), Set.of(team));

        access.require(type, account, Act.READ, rep);
        assertThatThrownBy(() -> access.require(type, account, Act.EDIT, rep)).isInstanceOf(NotPermitted.class);
        assertThat(files.mayChange(new RecordRef("account", account), rep)).isFalse();
    }
}
