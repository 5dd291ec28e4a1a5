package atrium.web.signin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import atrium.web.signin.OpenIdServer.Said;
import atrium.web.signin.OpenIdServer.Signature;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ProviderWebTests {

    private static final String FAILED = "/sign-in?provider=failed";
    private static final String STALE = "/sign-in?provider=stale";
    private static final String UNLINKED = "/sign-in?provider=unlinked";

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    OpenIdServer provider;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    TestPerson ana;
    Browser browser;
    String subject;

    @BeforeEach
    void setUp() {
        clock.stopAt(Instant.now());
        ana = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
        subject = UUID.randomUUID().toString();
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void whoLinkedAnAccountSignsInByItAndIsLedOn() {
        link(Said.of(subject).with("email", "a.house@else.example"));
        assertThat(browser.get("/me/security").body()).contains("a.house@else.example");

        Browser other = new Browser(port);
        assertThat(other.get("/sign-in").body()).contains("Continue with House account");
        String question = asked(other, "/sign-in/with/house?next=/accounts");
        String session = other.cookie("atrium-session").orElseThrow();
        assertThat(leadsTo(other.get(provider.back(question, Said.of(subject)))))
                .isEqualTo("/accounts");
        assertThat(other.cookie("atrium-session")).get().isNotEqualTo(session);
        assertThat(other.get("/me").body()).contains(ana.email());
        assertThat(browser.get("/me/sessions").body()).contains("Another account");
    }

    @Test
    void theMailAddressOfSomebodyHereOpensNothing() {
        Said said = Said.of(subject).with("email", ana.email()).with("email_verified", true);

        assertThat(leadsTo(come(new Browser(port), "house", said))).isEqualTo(UNLINKED);
        assertThat(leadsTo(come(new Browser(port), "house", said.with("email_verified", false))))
                .isEqualTo(UNLINKED);
        assertThat(jdbc.sql("SELECT count(*) FROM linked_identity WHERE person_id = :ana")
                        .param("ana", ana.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        link(Said.of(subject));
        jdbc.sql("UPDATE linked_identity SET issuer = 'https://elsewhere.example' WHERE subject = :subject")
                .param("subject", subject)
                .update();

        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo(UNLINKED);
    }

    static Stream<Said> lies() {
        String subject = "liar";
        return Stream.of(
                Said.of(subject).signed(Signature.FOREIGN),
                Said.of(subject).signed(Signature.SHARED),
                Said.of(subject).signed(Signature.NONE),
                Said.of(subject).with("aud", "somebody else"),
                Said.of(subject).with("iss", "https://elsewhere.example"),
                Said.of(subject).with("nonce", "another"),
                Said.of(subject).with("nonce", null),
                Said.of(subject).with("exp", Date.from(Instant.now().minus(Duration.ofHours(1)))));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatIsNotSaidToUsNowAndByTheIssuerProvesNothing(Said lie) {
        jdbc.sql("DELETE FROM linked_identity WHERE subject = 'liar'").update();
        link(Said.of("liar"));

        assertThat(leadsTo(come(new Browser(port), "house", lie))).isEqualTo(FAILED);
        assertThat(leadsTo(come(new Browser(port), "house", Said.of("liar"))))
                .as("the same, truly said")
                .isEqualTo("/");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatAsked() {
        link(Said.of(subject));
        Browser other = new Browser(port);
        String back = provider.back(asked(other, "/sign-in/with/house"), Said.of(subject));

        Browser thief = new Browser(port);
        thief.get("/sign-in");
        assertThat(leadsTo(thief.get(back))).isEqualTo(STALE);
        assertThat(leadsTo(other.get(back.replaceFirst("state=.*", "state=another"))))
                .isEqualTo(STALE);
        assertThat(leadsTo(other.get(back))).as("after a wrong state").isEqualTo(STALE);
        assertThat(leadsTo(come(other, "house", Said.of(subject)))).isEqualTo("/");
        assertThat(leadsTo(other.get(back))).isEqualTo(STALE);
    }

    @Test
    void whoComesBackAfterTenMinutesBeginsAgain() {
        link(Said.of(subject));
        Browser slow = new Browser(port);
        String back = provider.back(asked(slow, "/sign-in/with/house"), Said.of(subject));
        clock.advance(Duration.ofMinutes(10));

        assertThat(leadsTo(slow.get(back))).isEqualTo(STALE);
    }

    @Test
    void whoRefusesOrIsAnsweredBySomebodyElseComesBackToThePage() {
        Browser other = new Browser(port);
        String back = provider.back(asked(other, "/sign-in/with/house"), Said.of(subject));
        HttpResponse<String> refused = other.get(back.replaceFirst("code=[^&]*", "error=access_denied"));
        assertThat(leadsTo(refused)).isEqualTo(FAILED);
        assertThat(other.get(FAILED).body()).contains("did not say who you are");

        String again = provider.back(asked(other, "/sign-in/with/house"), Said.of(subject));
        assertThat(leadsTo(other.get(again + "&iss=https://elsewhere.example"))).isEqualTo(FAILED);
    }

    @Test
    void aProviderThatIsGoneOrUnknownIsSaidToBe() {
        assertThat(leadsTo(browser.get("/sign-in/with/gone"))).isEqualTo(FAILED);
        assertThat(leadsTo(browser.get("/sign-in/with/nobody"))).isEqualTo(FAILED);
    }

    @Test
    void whoIsDeactivatedStaysOutside() {
        link(Said.of(subject));
        jdbc.sql("UPDATE person SET active = false WHERE id = :ana")
                .param("ana", ana.id())
                .update();

        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo(UNLINKED);
    }

    @Test
    void whoHasAnAppIsAskedForItsCodeUnlessTheProviderIsTrustedWithThat() {
        link(Said.of(subject));
        AppOfPerson.setUp(browser, clock);

        Browser half = new Browser(port);
        assertThat(leadsTo(come(half, "house", Said.of(subject)))).isEqualTo("/sign-in/code");
        assertThat(leadsTo(half.get("/me"))).startsWith("/sign-in");
        assertThat(leadsTo(come(new Browser(port), "strict", Said.of(subject)))).isEqualTo("/");
    }

    @Test
    void linkingTakesAFreshProofAndAWordOfThePerson() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        clock.advance(Duration.ofMinutes(11));
        browser.get(provider.back(asked(browser, "/me/security/identities/house/begin"), Said.of(subject)));
        assertThat(leadsTo(browser.get("/me/security/identities/new"))).startsWith("/me/proof");
        browser.get("/me");
        assertThat(leadsTo(browser.post("/me/security/identities"))).startsWith("/me/proof");
        browser.get("/me/proof");
        browser.post("/me/proof", "password", TestCompany.PASSWORD);
        assertThat(browser.get("/me/security/identities/new").body()).contains("Is it yours?");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject))))
                .as("before the person said that it is theirs")
                .isEqualTo(UNLINKED);

        clock.advance(Duration.ofMinutes(9));
        assertThat(leadsTo(browser.post("/me/security/identities"))).isEqualTo("/me/security");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo("/");
        assertThat(leadsTo(browser.post("/me/security/identities")))
                .as("a second time")
                .isEqualTo("/me/security");
    }

    @Test
    void theAccountWaitsTenMinutesForTheWord() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        browser.get(provider.back(asked(browser, "/me/security/identities/house/begin"), Said.of(subject)));
        browser.get("/me/security/identities/new");
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        browser.get("/me/proof");
        browser.post("/me/proof", "password", TestCompany.PASSWORD);
        clock.advance(Duration.ofSeconds(1));

        assertThat(leadsTo(browser.get("/me/security/identities/new"))).isEqualTo("/me/security");
        browser.post("/me/security/identities");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo(UNLINKED);
    }

    @Test
    void anAnswerForOneLinksNobodyElse() {
        TestPerson ben = company.person(StandardRole.SALES_REP);
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        String back = provider.back(asked(browser, "/me/security/identities/house/begin"), Said.of(subject));

        Browser bens = new Browser(port);
        bens.signIn(ben.email(), TestCompany.PASSWORD);
        assertThat(leadsTo(bens.get(back))).isEqualTo(STALE);
        browser.get("/me");
        browser.post("/sign-out");
        assertThat(leadsTo(browser.get(back))).isEqualTo(STALE);
    }

    @Test
    void anAccountIsLinkedOnce() {
        link(Said.of(subject));
        TestPerson ben = company.person(StandardRole.SALES_REP);
        Browser bens = new Browser(port);
        bens.signIn(ben.email(), TestCompany.PASSWORD);
        bens.get(provider.back(asked(bens, "/me/security/identities/house/begin"), Said.of(subject)));
        bens.get("/me/security/identities/new");

        HttpResponse<String> refused = bens.post("/me/security/identities");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("signs in with this account already");
    }

    @Test
    void theLinkIsToldByMailAndRemovedByThePersonOrAnAdministrator() {
        link(Said.of(subject));
        UUID id = jdbc.sql("SELECT id FROM linked_identity WHERE subject = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single();
        Browser bens = new Browser(port);
        bens.signIn(company.person(StandardRole.SALES_REP).email(), TestCompany.PASSWORD);
        bens.get("/me/security");
        bens.post("/me/security/identities/" + id + "/removal");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject))))
                .as("after somebody else tried to unlink it")
                .isEqualTo("/");

        browser.get("/me/security");
        assertThat(leadsTo(browser.post("/me/security/identities/" + id + "/removal")))
                .isEqualTo("/me/security");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo(UNLINKED);
        assertThat(subjects()).contains("A new way to sign in to Atrium", "A way to sign in to Atrium was removed");

        link(Said.of(subject));
        Browser bosses = new Browser(port);
        bosses.signIn(company.person(StandardRole.ADMINISTRATOR).email(), TestCompany.PASSWORD);
        assertThat(bosses.get("/admin/people/" + ana.id()).body()).contains(provider.issuer());
        bosses.post("/admin/people/" + ana.id() + "/app/removal");
        assertThat(leadsTo(browser.get("/me"))).startsWith("/sign-in");
        assertThat(leadsTo(come(new Browser(port), "house", Said.of(subject)))).isEqualTo(UNLINKED);
    }

    private List<String> subjects() {
        return jdbc.sql("SELECT subject FROM outgoing_mail WHERE recipient = :ana")
                .param("ana", ana.email())
                .query(String.class)
                .list();
    }

    private void link(Said said) {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        browser.get(provider.back(asked(browser, "/me/security/identities/house/begin"), said));
        assertThat(browser.get("/me/security/identities/new").statusCode()).isEqualTo(200);
        assertThat(leadsTo(browser.post("/me/security/identities"))).isEqualTo("/me/security");
    }

    private HttpResponse<String> come(Browser other, String key, Said said) {
        return other.get(provider.back(asked(other, "/sign-in/with/" + key), said));
    }

    private static String asked(Browser browser, String path) {
        return browser.get(path).headers().firstValue("Location").orElseThrow();
    }
}
