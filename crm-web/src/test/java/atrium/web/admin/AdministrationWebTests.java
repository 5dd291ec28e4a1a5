package atrium.web.admin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class AdministrationWebTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    TestPerson boss;
    Browser browser;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        boss = company.person(StandardRole.ADMINISTRATOR);
        browser = new Browser(port);
        browser.signIn(boss.email(), TestCompany.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/people",
                "/admin/people?left=true&q=ana",
                "/admin/people/export.csv",
                "/admin/teams/export.csv",
                "/admin/people/new",
                "/admin/teams",
                "/admin/teams/new",
                "/admin/roles",
                "/admin/roles/new",
                "/admin/outbox",
                "/me",
                "/me/password",
                "/me/sessions"
            })
    void everyPageOpens(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void peopleAndTeamsLeaveAsFilesThatTheirPagesOffer() {
        assertThat(browser.get("/admin/people").body()).contains("/admin/people/export.csv");
        assertThat(browser.get("/admin/people?left=true").body()).doesNotContain("export.csv");

        HttpResponse<String> file = browser.get("/admin/people/export.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"people-[0-9-]+\\.csv\"");
        assertThat(file.body())
                .contains("name,email,jobTitle,role,team,lead,teamAbove")
                .contains("Ana Ruiz," + boss.email() + ",,Administrator,")
                .doesNotContain("argon2");
        assertThat(browser.get("/admin/teams/export.csv").body()).contains("name,parent,lead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/people",
                "/admin/people/new",
                "/admin/people/export.csv",
                "/admin/teams",
                "/admin/teams/export.csv",
                "/admin/roles/new",
                "/admin/outbox"
            })
    void othersAreRefused(String path) {
        Browser rep = new Browser(port);
        rep.signIn(company.person(StandardRole.SALES_REP).email(), TestCompany.PASSWORD);
        assertThat(rep.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void anInvitedPersonGetsALetterAndALinkShownOnce() {
        browser.get("/admin/people/new");
        String email = "new" + System.nanoTime() + "@us.example";
        HttpResponse<String> invited = browser.post(
                "/admin/people", "name", "<b>New</b> One", "email", email, "zone", "Europe/Madrid", "locale", "en-GB");
        String page = leadsTo(invited);
        assertThat(page).startsWith("/admin/people/");
        assertThat(jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(browser.get(page).body())
                .contains("&lt;b&gt;New&lt;/b&gt; One")
                .doesNotContain("<b>New</b>");

        HttpResponse<String> link = browser.post(page + "/link");
        assertThat(link.statusCode()).isEqualTo(200);
        assertThat(link.body()).contains("/password/");
        assertThat(link.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(browser.get(page).body()).doesNotContain("/password/");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        browser.get("/admin/people/new");
        HttpResponse<String> refused =
                browser.post("/admin/people", "name", "Somebody", "email", "no address", "zone", "Mars/Base");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Somebody", "no address", "This is not a mail address");
    }

    @Test
    void aDeactivatedPersonsSessionsEnd() {
        TestPerson rep = company.person(StandardRole.SALES_REP);
        Browser theirs = new Browser(port);
        theirs.signIn(rep.email(), TestCompany.PASSWORD);
        browser.get("/admin/people/" + rep.id());
        browser.post("/admin/people/" + rep.id() + "/deactivation");

        assertThat(leadsTo(theirs.get("/me"))).startsWith("/sign-in");
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :id")
                        .param("id", rep.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        browser.get("/admin/people/" + rep.id());
        browser.post("/admin/people/" + rep.id() + "/reactivation");
        assertThat(leadsTo(theirs.signIn(rep.email(), TestCompany.PASSWORD))).isEqualTo("/");
    }

    @Test
    void ownSessionsAreListedAndEndedButNotThoseOfOthers() {
        Browser second = new Browser(port);
        second.signIn(boss.email(), TestCompany.PASSWORD);
        Browser stranger = new Browser(port);
        TestPerson rep = company.person(StandardRole.SALES_REP);
        stranger.signIn(rep.email(), TestCompany.PASSWORD);
        String foreign = jdbc.sql("SELECT primary_id FROM spring_session WHERE principal_name = :id")
                .param("id", rep.id().toString())
                .query(String.class)
                .single();

        String page = browser.get("/me/sessions").body();
        assertThat(page).doesNotContain(browser.cookie("atrium-session").orElseThrow());
        browser.post("/me/sessions/" + foreign + "/end");
        assertThat(stranger.get("/me").statusCode()).isEqualTo(200);

        browser.get("/me/sessions");
        browser.post("/me/sessions/end-others");
        assertThat(leadsTo(second.get("/me"))).startsWith("/sign-in");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyOwnFieldsOfTheProfileCanBeChanged() {
        browser.get("/me");
        browser.post(
                "/me",
                "name",
                "Bo",
                "zone",
                "Asia/Tokyo",
                "email",
                "stolen@us.example",
                "active",
                "false",
                "demo",
                "true");

        assertThat(jdbc.sql("SELECT name || ' ' || zone || ' ' || email || ' ' || active FROM person WHERE id = :id")
                        .param("id", boss.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Bo Asia/Tokyo " + boss.email() + " true");
    }

    @Test
    void anUnusualChoiceIsStillTheChosenOne() {
        jdbc.sql("UPDATE person SET locale = 'en', zone = 'Europe/Kiev' WHERE id = :id")
                .param("id", boss.id())
                .update();
        for (String page : new String[] {"/me", "/admin/people/" + boss.id()}) {
            assertThat(browser.get(page).body())
                    .containsPattern("value=\"en\"\\s+selected")
                    .containsPattern("value=\"Europe/Kiev\"\\s+selected");
        }
    }

    @Test
    void aRoleIsEditedByItsMatrix() {
        browser.get("/admin/roles/new");
        String name = "Role " + System.nanoTime();
        HttpResponse<String> added = browser.post(
                "/admin/roles",
                "name",
                name,
                "home",
                "/contacts",
                "account.READ",
                "TEAM",
                "account.EDIT",
                "EVERYTHING",
                "IMPORT",
                "true",
                "ROOT",
                "true");
        assertThat(leadsTo(added)).isEqualTo("/admin/roles");
        assertThat(jdbc.sql("""
                        SELECT string_agg(record_type || '.' || act || '=' || level, ' ' ORDER BY act)
                        FROM role_level l JOIN role r ON r.id = l.role_id WHERE r.name = :name AND level <> 'NONE'
                        """).param("name", name).query(String.class).single())
                .isEqualTo("account.READ=TEAM");
    }

    @Test
    void fieldsAreHiddenOrLeftToBeReadAloneWhereTheyCanBe() {
        String name = "Role " + System.nanoTime();
        browser.get("/admin/roles/new");
        browser.post(
                "/admin/roles",
                "name",
                name,
                "home",
                "/contacts",
                "account/email",
                "HIDDEN",
                "account/revenue",
                "HIDDEN",
                "account/owner",
                "READ");
        String role = "/admin/roles/"
                + jdbc.sql("SELECT id::text FROM role WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single();
        String page = browser.get(role).body();

        assertThat(page).contains("2 fields hidden, 1 read only");
        assertThat(choices(page, "account/email")).containsPattern("value=\"HIDDEN\"\\s+selected");
        assertThat(choices(page, "account/owner")).contains("READ").doesNotContain("HIDDEN");
        assertThat(page).doesNotContain("account/revenueCurrency");

        HttpResponse<String> refused = browser.post(role, "name", name, "home", "/contacts", "account/name", "HIDDEN");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This field can’t be hidden.");

        browser.post(role, "name", name, "home", "/contacts", "account/email", "", "account/owner", "");
        assertThat(browser.get(role).body()).contains("all may be changed").doesNotContain("fields hidden");
    }

    @Test
    void whatBelongsToNobodyIsOfferedWholeOrNotAtAll() {
        String page = browser.get("/admin/roles/new").body();

        assertThat(choices(page, "account.READ")).contains("OWN", "TEAM", "ALL");
        assertThat(choices(page, "product.READ")).contains("NONE", "ALL").doesNotContain("OWN", "TEAM");
    }

    private static String choices(String page, String name) {
        int from = page.indexOf("name=\"" + name + "\"");
        return page.substring(from, page.indexOf("</select>", from));
    }

    @Test
    void theSecondOfTwoAdministratorsSeesWhatTheFirstChangedAndMaySaveAgain() {
        browser.get("/admin/teams/new");
        String name = "Team " + System.nanoTime();
        browser.post("/admin/teams", "name", name);
        String team = "/admin/teams/"
                + jdbc.sql("SELECT id::text FROM team WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single();
        browser.post(team, "was.name", name, "name", name + " East", "was.parent", "", "parent", "");

        HttpResponse<String> overtaken = browser.post(team, "was.name", name, "name", name + " West");

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("changed this to &quot;" + name + " East&quot;")
                .contains("name=\"was.name\" value=\"" + name + " East\"")
                .contains("value=\"" + name + " West\"");
        browser.post(team, "was.name", name + " East", "name", name + " West");
        assertThat(browser.get(team).body()).contains(name + " West");
    }

    @Test
    void aLevelThatSomebodyElseChangedIsSaidInWords() {
        String role = "/admin/roles/"
                + jdbc.sql("SELECT id::text FROM role WHERE code = 'executive'")
                        .query(String.class)
                        .single();
        browser.get(role);

        HttpResponse<String> overtaken = browser.post(role, "was.account.READ", "OWN", "account.READ", "TEAM");

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("changed this to &quot;All&quot;")
                .contains("name=\"was.account.READ\" value=\"ALL\"");
    }
}
