package atrium.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.quality.RecordScore.Problem;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is wrong with one record is told with what each thing costs. */
@ModuleTest
@Import(TestClockConfiguration.class)
class RecordQualityModuleTests {

    private static final Map<String, String> GOOD_ACCOUNT = Map.ofEntries(
            Map.entry("name", "Acme"),
            Map.entry("domain", "acme.example"),
            Map.entry("industry", "Metals"),
            Map.entry("employees", "20"),
            Map.entry("street", "Hauptstraße 1"),
            Map.entry("city", "Berlin"),
            Map.entry("country", "DE"),
            Map.entry("email", "office@acme.example"),
            Map.entry("phone", "+49 30 901820"));

    @Autowired
    RecordQuality quality;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    CustomFieldKeeping customFields;

    @Autowired
    ValidationRuleKeeping rules;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whereNothingIsWrongNoPointIsLost() {
        RecordRef acme = account(Map.of());
        contacts.open(contact(Map.of("account", acme.id().toString(), "jobTitle", "Buyer")), admin);

        assertThat(score(acme).score()).isEqualTo(100);
        assertThat(score(acme).problems()).isEmpty();
    }

    @Test
    void whatIsWrongAndThePointsThatAreLeftMakeAHundred() {
        RecordRef bare = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), admin).value());

        RecordScore score = score(bare);
        assertThat(score.score()
                        + score.problems().stream().mapToInt(Problem::points).sum())
                .isEqualTo(100);
        assertThat(codes(score))
                .contains("filled.industry", "filled.country", "unreachable", "nobody-reachable", "address")
                .doesNotContain("mistyped-mail", "undiallable", "placeholder", "fresh");
        assertThat(score.figures().of(QualityAspect.FRESH).score()).isEqualTo(100);
        assertThat(score.figures().of(QualityAspect.REACHABLE).score()).isZero();
    }

    @Test
    void aMailAddressOfAMistypedProviderIsPointedOut() {
        for (String mail :
                List.of("eva@gmial.com", "eva@acme.con", "eva@gmail.co", "none@acme.example", "test@acme.de")) {
            assertThat(codes(score(person(Map.of("email", mail))))).as(mail).contains("mistyped-mail");
        }
        for (String mail :
                List.of("eva@gmail.com", "eva@acme.co", "testa@acme.de", "noname@yahoo.fr", "eva@acme.co.uk")) {
            assertThat(codes(score(person(Map.of("email", mail))))).as(mail).doesNotContain("mistyped-mail");
        }
    }

    @Test
    void aNumberThatCannotBeDialledIsPointedOutWhereverItStands() {
        assertThat(codes(score(person(Map.of("phone", "901820", "country", "")))))
                .contains("undiallable", "no-phone");
        assertThat(codes(score(person(Map.of("mobile", "901820", "country", "")))))
                .contains("undiallable");
        assertThat(codes(score(person(Map.of("otherPhones", "home: 901820", "country", "")))))
                .contains("undiallable");
        assertThat(codes(score(person(Map.of("otherPhones", "home: +49 30 901820")))))
                .doesNotContain("undiallable");
    }

    @Test
    void aNameThatNobodyWritesLikeThatIsPointedOut() {
        assertThat(codes(score(person(Map.of("firstName", "EVA", "lastName", "MUSTER")))))
                .contains("odd-name");
        assertThat(codes(score(person(Map.of("firstName", "eva", "lastName", "muster")))))
                .contains("odd-name");
        assertThat(codes(score(person(Map.of("firstName", "Test", "lastName", "Test")))))
                .contains("odd-name");
        assertThat(codes(score(person(Map.of("firstName", "王", "lastName", "小明")))))
                .doesNotContain("odd-name");
        assertThat(codes(score(person(Map.of("firstName", "Li", "lastName", "Wu")))))
                .doesNotContain("odd-name");
        assertThat(codes(score(account(Map.of("name", "N/A"))))).contains("placeholder");
        assertThat(codes(score(account(Map.of("name", "IBM"))))).doesNotContain("placeholder");
    }

    @Test
    void aPersonWithoutAnAccountNeedsNoJobTitle() {
        RecordRef acme = account(Map.of());
        assertThat(codes(score(person(Map.of())))).doesNotContain("no-job-title");
        assertThat(codes(score(person(Map.of("account", acme.id().toString())))))
                .contains("no-job-title");
    }

    @Test
    void aRequiredFieldOfTheCompanyIsExpectedWhereItIsShown() {
        RecordRef metals = account(Map.of());
        RecordRef insurance = account(Map.of("industry", "Insurance"));
        customFields.add(
                "account",
                Map.of(
                        "customLabel",
                        "Licence",
                        "customKind",
                        "text",
                        "customRequired",
                        "yes",
                        "customShownIf",
                        "industry is Insurance"),
                admin);

        assertThat(codes(score(insurance))).contains("filled.x_licence");
        assertThat(codes(score(metals))).doesNotContain("filled.x_licence");
    }

    @Test
    void aBrokenRuleCostsPoints() {
        RecordRef acme = account(Map.of("employees", ""));
        String rule = rules.add(
                        "account",
                        Map.of(
                                "ruleMessage",
                                "Say how large they are",
                                "ruleWhen",
                                "industry is Metals",
                                "ruleDemand",
                                "employees is-filled"),
                        admin)
                .id()
                .toString();

        assertThat(codes(score(acme))).contains("rule." + rule);
        assertThat(codes(score(account(Map.of())))).doesNotContain("rule." + rule);
        accounts.edit(new AccountId(acme.id()), new FieldEdit(Map.of(), Map.of("industry", "Wood")), admin);
        assertThat(codes(score(acme))).doesNotContain("rule." + rule);
    }

    @Test
    void whatNobodyTouchedForAYearIsStaleUntilSomebodySaysThatItIsStillRight() {
        RecordRef acme = account(Map.of());
        clock.advance(Duration.ofDays(366));

        assertThat(codes(score(acme))).contains("fresh");
        quality.confirm(acme, admin);
        assertThat(codes(score(acme))).doesNotContain("fresh");
        assertThat(score(acme).confirmedBy()).isEqualTo("Nora");
    }

    @Test
    void whoMayOnlyLookCannotSayThatARecordIsStillRight() {
        Viewer executive = company.viewer("Viktor", StandardRole.EXECUTIVE);
        Viewer rep = company.viewer("Mara", StandardRole.SALES_REP);
        RecordRef acme = account(Map.of("owner", admin.personId().toString()));

        assertThat(quality.of(acme, executive)).isPresent();
        assertThatThrownBy(() -> quality.confirm(acme, executive)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> quality.of(acme, rep)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> quality.confirm(acme, rep)).isInstanceOf(UnknownRecord.class);
        RecordRef purchase = new RecordRef("purchase", UUID.randomUUID());
        assertThatThrownBy(() -> quality.of(purchase, admin)).isInstanceOf(UnknownRecord.class);
    }

    private RecordScore score(RecordRef record) {
        return quality.of(record, admin).orElseThrow();
    }

    private static List<String> codes(RecordScore score) {
        return score.problems().stream().map(Problem::code).toList();
    }

    private RecordRef account(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(GOOD_ACCOUNT);
        typed.put("owner", admin.personId().toString());
        typed.putAll(other);
        return new RecordRef("account", accounts.open(typed, admin).value());
    }

    private RecordRef person(Map<String, String> other) {
        return new RecordRef("contact", contacts.open(contact(other), admin).value());
    }

    private Map<String, String> contact(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "firstName",
                "Eva",
                "lastName",
                "Muster",
                "email",
                "eva@acme.example",
                "country",
                "DE",
                "owner",
                admin.personId().toString()));
        typed.putAll(other);
        return typed;
    }
}
