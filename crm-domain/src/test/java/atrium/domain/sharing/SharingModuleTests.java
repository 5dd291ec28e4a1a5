package atrium.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sharing a record, what it opens and what it doesn't, and how it ends. */
@ModuleTest
@Import(TestClockConfiguration.class)
class SharingModuleTests {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    @Autowired
    Sharing sharing;

    @Autowired
    EndedShares ended;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    RecordTypes types;

    @Autowired
    RecordAccess access;

    @Autowired
    Viewers viewers;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    UUID rita;
    RecordRef account;

    @BeforeEach
    void anAccountOfNora() {
        clock.stopAt(NOON);
        nora = company.viewer("Nora", StandardRole.SALES_REP);
        rita = company.viewer("Rita", StandardRole.SALES_REP).personId();
        account = account("Acme", nora);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whatIsSharedToReadIsReadAndNothingElse() {
        assertThatThrownBy(() -> require(Act.READ)).isInstanceOf(UnknownRecord.class);

        share(rita, "read", null);

        require(Act.READ);
        assertThatThrownBy(() -> require(Act.EDIT)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> require(Act.DELETE)).isInstanceOf(NotPermitted.class);
        assertThat(sharing.mayShare(account, rita())).isFalse();
        assertThat(sharing.of(account, rita())).extracting(RecordShare::name).containsExactly("Rita");
    }

    @Test
    void whatIsSharedToEditIsEditedButNeitherDeletedNorHandedOnNorSharedOn() {
        share(rita, "edit", null);
        UUID person = contacts.open(
                        Map.of(
                                "lastName",
                                "Luz",
                                "account",
                                account.id().toString(),
                                "owner",
                                nora.personId().toString()),
                        nora)
                .value();
        String mine = account("Mine", rita()).id().toString();

        accounts.edit(id(), edit("city", "", "Bilbao"), rita());
        contacts.edit(new ContactId(person), edit("jobTitle", "", "Buyer"), rita());

        assertThatThrownBy(() -> accounts.delete(id(), rita())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        sharing.share(account, Map.of("grantee", nora.personId().toString()), rita()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> accounts.edit(id(), edit("owner", nora.personId().toString(), rita.toString()), rita()))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> contacts.edit(
                        new ContactId(person), edit("account", account.id().toString(), mine), rita()))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aShareEndsWithItsLastDayWhereItWasMade() {
        share(rita, "read", LocalDate.of(2026, 11, 20));

        clock.stopAt(Instant.parse("2026-11-20T22:59:59Z"));
        require(Act.READ);
        clock.stopAt(Instant.parse("2026-11-20T23:00:00Z"));
        assertThatThrownBy(() -> require(Act.READ)).isInstanceOf(UnknownRecord.class);
        assertThat(sharing.of(account, nora)).isEmpty();
        assertThat(shares()).isOne();

        assertThat(ended.tidy(10)).isOne();

        assertThat(shares()).isZero();
        PendingWrites.flush();
        assertThat(told()).contains("account.shared", "account.share-ran-out");
    }

    @Test
    void aTeamSeesWhatIsSharedWithItAndHearsOfIt() {
        UUID mate = company.viewer("Mate", StandardRole.SALES_REP).personId();
        UUID team = company.team("South", rita, mate);

        share(team, "read", null);

        require(Act.READ);
        assertThat(jdbc.sql("SELECT person_id FROM notification WHERE kind = 'sharing'")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(rita, mate);
        jdbc.sql("DELETE FROM team_member WHERE person_id = :rita")
                .param("rita", rita)
                .update();
        assertThatThrownBy(() -> require(Act.READ)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void sharingAgainChangesTheShareAndEndingItClosesTheRecord() {
        share(rita, "edit", null);
        share(rita, "read", LocalDate.of(2026, 12, 24));

        assertThat(sharing.of(account, nora)).singleElement().satisfies(share -> {
            assertThat(share.mayEdit()).isFalse();
            assertThat(Sharing.lastDay(share.endsAt(), nora.zone())).isEqualTo(LocalDate.of(2026, 12, 24));
        });

        Map<String, String> before = sharing.end(account, rita, nora);

        assertThatThrownBy(() -> require(Act.READ)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> sharing.end(account, rita, nora)).isInstanceOf(UnknownRecord.class);
        sharing.share(account, before, nora);
        require(Act.READ);
        PendingWrites.flush();
        assertThat(told()).contains("account.shared-to-edit", "account.shared", "account.unshared");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE record_id = :id AND changes::text LIKE '%sharedWith%'")
                        .param("id", account.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        assertRefused("grantee", Map.of("right", "read"));
        assertRefused("grantee", Map.of("grantee", UUID.randomUUID().toString()));
        assertRefused("grantee", Map.of("grantee", nora.personId().toString()));
        assertRefused("grantee", Map.of("grantee", company.person("Without").toString()));
        assertRefused("until", Map.of("grantee", rita.toString(), "until", "2026-11-19"));
        assertRefused("right", Map.of("grantee", rita.toString(), "right", "own"));
        UUID executive = company.viewer("Eve", StandardRole.EXECUTIVE).personId();
        assertRefused("right", Map.of("grantee", executive.toString(), "right", "edit"));
        assertThat(shares()).isZero();
    }

    @Test
    void whoSeesTheContactOfASharedAccountReadsWhyItIsOpen() {
        share(rita, "read", null);
        UUID person = contacts.open(
                        Map.of(
                                "lastName",
                                "Luz",
                                "account",
                                account.id().toString(),
                                "owner",
                                nora.personId().toString()),
                        nora)
                .value();

        assertThat(sharing.of(new RecordRef("contact", person), rita()))
                .singleElement()
                .extracting(RecordShare::throughName)
                .isEqualTo("Acme");
    }

    private void assertRefused(String field, Map<String, String> typed) {
        assertThatThrownBy(() -> sharing.share(account, typed, nora))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.field()).isEqualTo(field)));
    }

    private void share(UUID grantee, String right, @Nullable LocalDate until) {
        sharing.share(
                account,
                until == null
                        ? Map.of("grantee", grantee.toString(), "right", right)
                        : Map.of("grantee", grantee.toString(), "right", right, "until", until.toString()),
                nora);
    }

    private void require(Act act) {
        access.require(types.of("account").orElseThrow(), account.id(), act, rita());
    }

    private Viewer rita() {
        return viewers.find(rita).orElseThrow();
    }

    private RecordRef account(String name, Viewer owner) {
        return new RecordRef(
                "account",
                accounts.open(Map.of("name", name, "owner", owner.personId().toString()), owner)
                        .value());
    }

    private AccountId id() {
        return new AccountId(account.id());
    }

    private static FieldEdit edit(String field, String before, String after) {
        return new FieldEdit(Map.of(field, before), Map.of(field, after));
    }

    private long shares() {
        return jdbc.sql("SELECT count(*) FROM record_share").query(Long.class).single();
    }

    private List<String> told() {
        return jdbc.sql("SELECT kind FROM timeline_entry WHERE record_id = :id")
                .param("id", account.id())
                .query(String.class)
                .list();
    }
}
