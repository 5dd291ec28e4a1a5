package atrium.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.listviews.ListViews;
import atrium.domain.quality.QualityReport.Day;
import atrium.domain.quality.QualityReport.Found;
import atrium.domain.quality.QualityReport.Held;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums over records follow every change, and tell each person no more than the records would. */
@ModuleTest
@Import(TestClockConfiguration.class)
class QualitySumsModuleTests {

    @Autowired
    QualityWork work;

    @Autowired
    Assessments assessments;

    @Autowired
    Expectations expectations;

    @Autowired
    QualityReport report;

    @Autowired
    QualityStandardKeeping standards;

    @Autowired
    RecordQuality quality;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    UUID team;

    @BeforeEach
    void setUp() {
        nora = company.allSeeing("Nora");
        team = company.team("North", nora.personId());
        settle();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void sumsFollowEveryChange() {
        AccountId acme = account("Acme", Map.of("industry", "Metals"));
        account("Bosch", Map.of());
        settle();
        QualityFigures before = mine();
        assertThat(before.records()).isEqualTo(2);
        assertThat(found("filled.industry").records()).isEqualTo(1);

        edit(acme, Map.of("industry", "", "country", "DE"));
        settle();
        assertThat(found("filled.industry").records()).isEqualTo(2);
        assertThat(found("filled.country").records()).isEqualTo(1);
        assertThat(mine().whole().met()).isEqualTo(before.whole().met() + 1);

        accounts.archive(acme, nora);
        settle();
        assertThat(mine().records()).isEqualTo(1);

        accounts.restore(acme, nora);
        settle();
        assertThat(mine().records()).isEqualTo(2);

        edit(acme, Map.of("owner", ""));
        settle();
        assertThat(mine().records()).isEqualTo(1);
        assertSumsAreThoseOfTheRecords();
    }

    @Test
    void aPersonWhoCanBeReachedMakesTheirAccountReachable() {
        AccountId acme = account("Acme", Map.of());
        settle();
        assertThat(found("nobody-reachable").records()).isEqualTo(1);

        contacts.open(
                Map.of(
                        "lastName",
                        "Muster",
                        "email",
                        "eva@acme.example",
                        "account",
                        acme.value().toString()),
                nora);
        settle();

        assertThat(report.found(scope(), mine(), nora).stream().map(Found::code))
                .doesNotContain("nobody-reachable");
    }

    @Test
    void whatWasFreshGrowsStaleByItself() {
        account("Acme", Map.of());
        settle();
        assertThat(mine().of(QualityAspect.FRESH).score()).isEqualTo(100);

        clock.advance(Duration.ofDays(366));
        settle();

        assertThat(mine().of(QualityAspect.FRESH).score()).isZero();
        assertSumsAreThoseOfTheRecords();
    }

    @Test
    void anotherStandardIsHeldAgainstAllRecords() {
        account("Acme", Map.of());
        settle();
        assertThat(found("filled.industry").records()).isEqualTo(1);

        change(Map.of("weight.filled.industry", "0", "weight.filled.revenue", "3"));
        settle();

        List<String> codes =
                report.found(scope(), mine(), nora).stream().map(Found::code).toList();
        assertThat(codes).contains("filled.revenue").doesNotContain("filled.industry");
        assertThat(report.recount("account")).isEmpty();
        assertSumsAreThoseOfTheRecords();
    }

    @Test
    void aStandardThatCannotBeIsRefusedAtItsField() {
        assertThat(refused(Map.of("freshDays", "soon"))).containsExactly("freshDays");
        assertThat(refused(Map.of("freshDays", ""))).containsExactly("freshDays");
        assertThat(refused(Map.of("freshDays", "0"))).containsExactly("freshDays");
        assertThat(refused(Map.of("weight.filled.industry", "9"))).containsExactly("weight.filled.industry");
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldOfTheFirst() {
        Map<String, String> seen = standards.text("account", nora);
        change(Map.of("freshDays", "90"));

        assertThatThrownBy(() -> standards.change("account", new FieldEdit(seen, Map.of("freshDays", "30")), nora))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> standards.change(
                        "account",
                        new FieldEdit(seen, Map.of("freshDays", "30")),
                        TestViewers.withoutCapabilities(nora)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void everybodySeesTheSumsOfWhatTheySee() {
        account("Acme", Map.of());
        UUID other = company.person("Otto");
        account("Bosch", Map.of("owner", other.toString(), "team", team.toString()));
        account("Cisco", Map.of("owner", other.toString()));
        settle();

        Viewer own = TestViewers.at(Level.OWN, nora.personId());
        assertThat(report.figures(QualityScope.all("account"), own).records()).isEqualTo(1);
        Viewer teams = TestViewers.inTeams(TestViewers.at(Level.TEAM, nora.personId()), Set.of(team));
        assertThat(report.figures(QualityScope.all("account"), teams).records()).isEqualTo(2);
        assertThat(report.owners(QualityScope.all("account"), teams).stream().map(Held::id))
                .containsExactlyInAnyOrder(nora.personId(), other);
        assertThat(report.figures(new QualityScope("account", other, null), teams)
                        .records())
                .isEqualTo(1);
        assertThat(report.figures(new QualityScope("account", other, null), nora)
                        .records())
                .isEqualTo(2);
        assertThat(report.teams(new QualityScope("account", other, null), nora).stream()
                        .map(Held::id))
                .containsExactlyInAnyOrder(team, null);
        Viewer nobody = TestViewers.without(nora, "account");
        assertThat(report.types(nobody)).noneMatch(type -> type.code().equals("account"));
        assertThatThrownBy(() -> report.figures(QualityScope.all("account"), nobody))
                .isInstanceOf(UnknownRecord.class);
    }

    @Test
    void theTrendKeepsWhatWasWeeksAgo() {
        account("Acme", Map.of());
        settle();
        QualityFigures then = mine();

        clock.advance(Duration.ofDays(14));
        account("Bosch", Map.of("industry", "Metals", "country", "DE"));
        settle();

        List<Day> trend = report.trend(scope(), 12, nora);
        assertThat(trend).hasSize(3);
        assertThat(trend.get(0).figures()).isEqualTo(then);
        assertThat(trend.get(1).figures()).isEqualTo(then);
        assertThat(trend.get(2).figures()).isEqualTo(mine());
    }

    @Test
    void listsAskForWhatIsWrongAndForThePoints() {
        AccountId acme = account("Acme", Map.of("industry", "Metals", "country", "DE", "city", "Berlin"));
        AccountId bosch = account("Bosch", Map.of());
        settle();

        assertThat(listed("owner is me and problems is filled.industry", "")).containsExactly(bosch.value());
        assertThat(listed("owner is me and problems is-not filled.industry", ""))
                .containsExactly(acme.value());
        assertThat(listed("owner is me and not problems is-empty", "-quality"))
                .containsExactly(acme.value(), bosch.value());
        assertThat(listed("owner is me", "problems")).containsExactly(acme.value(), bosch.value());
        int score = quality.of(new RecordRef("account", acme.value()), nora)
                .orElseThrow()
                .score();
        assertThat(listed("owner is me and quality is " + score, "")).containsExactly(acme.value());
    }

    // What hundreds of differences made must be what counting from the beginning makes.
    private void assertSumsAreThoseOfTheRecords() {
        List<Map<String, Object>> kept = sums();
        expectations.types().forEach(assessments::sumUp);
        assertThat(sums()).isEqualTo(kept);
    }

    private List<Map<String, Object>> sums() {
        return jdbc.sql("""
                        SELECT to_jsonb(t)::text AS row FROM quality_tally t
                        UNION ALL SELECT to_jsonb(p)::text FROM quality_problem_tally p WHERE records <> 0 ORDER BY 1
                        """).query().listOfRows();
    }

    private void settle() {
        PendingWrites.flush();
        boolean more = true;
        while (more) {
            more = work.step();
        }
    }

    private QualityScope scope() {
        return new QualityScope("account", nora.personId(), null);
    }

    private QualityFigures mine() {
        return report.figures(scope(), nora);
    }

    private Found found(String code) {
        return report.found(scope(), mine(), nora).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> listed(String filter, String sort) {
        ListQuery query = lists.read(
                "account", sort.isEmpty() ? Map.of("filter", filter) : Map.of("filter", filter, "sort", sort), nora);
        return lists.page(query, nora).rows().stream().map(ListRow::id).toList();
    }

    private void change(Map<String, String> typed) {
        standards.change("account", new FieldEdit(Map.of(), typed), nora);
    }

    private List<String> refused(Map<String, String> typed) {
        InvalidRecord refusal = catchThrowableOfType(InvalidRecord.class, () -> change(typed));
        return refusal.problems().stream().map(problem -> problem.field()).toList();
    }

    private AccountId account(String name, Map<String, String> other) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", name);
        typed.put("owner", nora.personId().toString());
        typed.putAll(other);
        return accounts.open(typed, nora);
    }

    private void edit(AccountId id, Map<String, String> values) {
        accounts.edit(id, new FieldEdit(Map.of(), values), nora);
    }
}
