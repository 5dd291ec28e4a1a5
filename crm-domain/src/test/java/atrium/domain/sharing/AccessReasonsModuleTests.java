package atrium.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Explanation.OfAct;
import atrium.domain.sharing.Explanation.Reason;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why somebody sees a record is told by what decides it: both say the same of everybody and everything. */
@ModuleTest
class AccessReasonsModuleTests {

    @Autowired
    AccessReasons reasons;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Sharing sharing;

    @Autowired
    ShareTable table;

    @Autowired
    RecordAccess access;

    @Autowired
    RecordTypes types;

    @Autowired
    Viewers viewers;

    @Autowired
    StandardRoles roles;

    @Autowired
    TestCompany company;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    SharedCompany us;

    @BeforeEach
    void customers() {
        us = new SharedCompany(company, accounts, contacts, sharing, table, clock);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToldIsWhatTheQueriesDo(StandardRole role) {
        roles.give(us.rita, role);
        Viewer rita = viewers.find(us.rita).orElseThrow();
        us.accounts.forEach((name, id) -> assertSame("account", name, id, rita));
        us.contacts.forEach((name, id) -> assertSame("contact", name, id, rita));
    }

    @Test
    void eachGroundHasItsSentence() {
        assertThat(keys(us.account("own"), us.rita)).containsExactly("why.owner");
        assertThat(keys(us.account("of-mate"), us.rita)).containsExactly("why.colleague");
        assertThat(keys(us.account("of-team"), us.rita)).containsExactly("why.team");
        assertThat(keys(us.account("foreign"), us.rita)).containsExactly("why.not-team");
        assertThat(keys(us.account("expired"), us.rita)).containsExactly("why.not-team");
        assertThat(keys(us.account("read"), us.rita)).containsExactly("why.shared.read");
        assertThat(keys(us.account("edit-by-team"), us.rita)).containsExactly("why.shared-team.edit");
        assertThat(keys(us.account("own-and-shared"), us.rita))
                .contains("why.owner")
                .hasSize(2);
        assertThat(keys(us.contact("at-of-team"), us.rita)).containsExactly("why.team.account");
        assertThat(keys(us.contact("at-read"), us.rita)).containsExactly("why.shared.account.read");
    }

    @Test
    void aLeaderIsToldOfTheTeamBelow() {
        UUID head = company.viewer("Hedda", StandardRole.SALES_REP).personId();
        UUID above = company.team("Above");
        jdbc.sql("UPDATE team SET lead_id = :lead WHERE id = :id")
                .param("lead", head)
                .param("id", above)
                .update();
        jdbc.sql("UPDATE team SET parent_id = :above WHERE id = :id")
                .param("above", above)
                .param("id", us.team)
                .update();

        assertThat(keys(us.account("of-team"), head)).containsExactly("why.team-above");
        assertThat(keys(us.account("read-by-team"), head)).containsExactly("why.shared-team.read");
    }

    @Test
    void whatLiesInTheBinIsReadByNobody() {
        jdbc.sql("UPDATE account SET deleted_at = changed_at WHERE id = :id")
                .param("id", us.account("own").id())
                .update();

        Explanation told = reasons.of(us.account("own"), us.rita, us.nora);

        assertThat(told.deleted()).isTrue();
        assertThat(told.acts()).noneMatch(OfAct::allowed);
        assertThat(told.acts().get(0).reasons()).extracting(Reason::key).contains("why.in-bin");
    }

    @Test
    void administratorsAloneMayAsk() {
        Viewer rep = viewers.find(us.rita).orElseThrow();
        assertThatThrownBy(() -> reasons.of(us.account("own"), us.mate, rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reasons.of(new RecordRef("account", UUID.randomUUID()), us.rita, us.nora))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> reasons.of(us.account("foreign"), us.rita, TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
    }

    private void assertSame(String type, String name, UUID id, Viewer person) {
        Map<Act, OfAct> told = reasons.of(new RecordRef(type, id), person.personId(), us.nora).acts().stream()
                .collect(Collectors.toMap(OfAct::act, act -> act));
        told.forEach((act, said) -> {
            boolean may = !access.permittedAmong(types.of(type).orElseThrow(), List.of(id), act, person)
                            .isEmpty()
                    && !access.visibleAmong(types.of(type).orElseThrow(), List.of(id), person)
                            .isEmpty();
            assertThat(said.allowed()).as("%s %s %s", act, type, name).isEqualTo(may);
            assertThat(said.reasons()).as("%s %s %s", act, type, name).isNotEmpty();
        });
    }

    private List<String> keys(RecordRef record, UUID person) {
        return reasons.of(record, person, us.nora).acts().get(0).reasons().stream()
                .map(Reason::key)
                .toList();
    }
}
