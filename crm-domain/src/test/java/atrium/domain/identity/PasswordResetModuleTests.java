package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "atrium.base-url=https://crm.us.example")
@Import({TestDatabaseConfiguration.class, TestClockConfiguration.class})
@Transactional
class PasswordResetModuleTests {

    private static final String GOOD = "correct horse battery";

    @Autowired
    PasswordMail mail;

    @Autowired
    PasswordReset reset;

    @Autowired
    Passwords passwords;

    @Autowired
    People people;

    @Autowired
    PeopleManagement management;

    @Autowired
    CompanyProfile company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer administrator;
    UUID ana;

    @BeforeEach
    void setUp() {
        administrator = TestViewers.seeingAll();
        company.setUp(new Company("Us", "ES", "EUR", ZoneId.of("Europe/Madrid"), Locale.ENGLISH, 1, false));
        ana = people.add(
                new NewPerson("Ana Ruiz", "ana@us.example", null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), false);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void aLinkSetsThePasswordOnce() {
        Secret secret = link();

        assertThat(reset.set(secret, GOOD)).contains(ana);
        assertThat(passwords.matches(GOOD, passwords.find("ANA@us.example"))).isTrue();
        assertThat(reset.set(secret, "another fine phrase")).isEmpty();
        assertThat(reset.find(secret)).isEmpty();
    }

    @Test
    void aWeakPasswordLeavesTheLinkIntact() {
        Secret secret = link();

        assertThatThrownBy(() -> reset.set(secret, "Password123456")).isInstanceOf(InvalidRecord.class);
        assertThat(reset.find(secret)).isPresent();
    }

    @Test
    void anInvitationLastsSevenDaysAndAResetOneHour() {
        Secret invitation = link();
        assertThat(reset.find(invitation).orElseThrow().invitation()).isTrue();
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(reset.find(invitation)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(reset.set(invitation, GOOD)).isEmpty();

        passwords.set(ana, GOOD);
        Secret again = link();
        assertThat(reset.find(again).orElseThrow().invitation()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(reset.find(again)).isEmpty();
    }

    @Test
    void aChangedPasswordOrANewerLinkMakesALinkVoid() {
        Secret first = link();
        Secret second = link();
        assertThat(reset.find(first)).isEmpty();
        passwords.set(ana, GOOD);
        assertThat(reset.find(second)).isEmpty();
    }

    @Test
    void aDeactivatedPersonsLinkIsVoid() {
        Secret secret = link();
        management.deactivate(ana, administrator.actor());
        assertThat(reset.find(secret)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%00", "\0", "null", "' OR 1=1 --"})
    void otherTextsAreNoLinks(String text) {
        link();
        assertThat(reset.find(new Secret(text))).isEmpty();
    }

    @Test
    void theDatabaseHoldsOnlyTheHash() {
        Secret secret = link();
        assertThat(jdbc.sql("SELECT l::text FROM password_link l")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.text());
    }

    @Test
    void aLinkGoesToThePersonWithTheConfiguredAddress() {
        mail.send(ana, administrator);

        Map<String, Object> letter = jdbc.sql("SELECT recipient, subject, text, void_after FROM outgoing_mail")
                .query()
                .singleRow();
        assertThat(letter).containsEntry("recipient", "ana@us.example");
        assertThat((String) letter.get("text")).contains("https://crm.us.example/password/", "Ana Ruiz");
        assertThat(letter.get("void_after")).isNotNull();
    }

    @Test
    void onlyThoseWhoKeepPeopleMakeLinks() {
        Viewer other = new Viewer(
                ana,
                "Ana",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                "auto",
                Set.of(ana),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());

        assertThatThrownBy(() -> mail.link(ana, other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> mail.send(ana, other)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aLongPasswordCountsToItsLastByte() {
        String long64 = "é".repeat(60) + "abc";
        passwords.set(ana, long64);
        assertThat(passwords.matches(long64, passwords.find(ana))).isTrue();
        assertThat(passwords.matches("é".repeat(60) + "abd", passwords.find(ana)))
                .isFalse();
        assertThat(passwords.matches("e\u0301".repeat(60) + "abc", passwords.find(ana)))
                .as("the same characters, composed in another way")
                .isTrue();
    }

    private Secret link() {
        URI link = mail.link(ana, administrator);
        assertThat(link.toString()).startsWith("https://crm.us.example/password/");
        return new Secret(link.getPath().substring("/password/".length()));
    }
}
