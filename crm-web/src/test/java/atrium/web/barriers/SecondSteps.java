package atrium.web.barriers;

import atrium.domain.identity.Passwords;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.web.Browser;
import atrium.web.signin.AppOfPerson;
import atrium.web.signin.OpenIdServer;
import atrium.web.signin.OpenIdServer.Said;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with a second factor and somebody whose role demands one; how their pages look has tests of its own. */
@TestComponent
class SecondSteps {

    private static final String PASSWORD = "correct horse battery";

    private final People people;
    private final Passwords passwords;
    private final OpenIdServer provider;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecondSteps(People people, Passwords passwords, OpenIdServer provider, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.provider = provider;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void doAll(int port) {
        Browser chosen = signedIn(port, person("zoe.chosen@us.example"));
        AppOfPerson.setUp(chosen, clock);
        signedIn(port, "zoe.chosen@us.example").get("/sign-in/code");
        String key = "/me/security/passkeys/" + passkey("zoe.chosen@us.example");
        chosen.get(key);
        String question = chosen.get("/me/security/identities/house/begin")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        chosen.get(provider.back(question, Said.of("zoe")));
        chosen.get("/me/security/identities/new");

        String email = person("zoe.owing@us.example");
        UUID role = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO role (id, version, code, name, home, second_factor)
                        VALUES (:id, 0, 'careful', 'Careful', '/me', true)
                        """).param("id", role).update();
        jdbc.sql("INSERT INTO person_role (person_id, role_id) SELECT id, :role FROM person WHERE email = :email")
                .param("role", role)
                .param("email", email)
                .update();
        Browser owing = signedIn(port, email);
        AppOfPerson app = AppOfPerson.from(owing.get("/sign-in/app"), clock);
        owing.post("/sign-in/app", "code", app.code());
    }

    private String person(String email) {
        UUID id = people.add(
                new NewPerson("Zoe Careful", email, null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), false);
        passwords.set(id, PASSWORD);
        return email;
    }

    // A page shows it, whatever is in it.
    private UUID passkey(String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO passkey
                          (id, person_id, credential_id, public_key, sign_count, backup_eligible, name, made_at)
                        SELECT :id, id, '\\x01', '\\x01', 0, false, 'Work laptop', :at FROM person WHERE email = :email
                        """)
                .param("id", id)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("email", email)
                .update();
        return id;
    }

    private static Browser signedIn(int port, String email) {
        Browser browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        return browser;
    }
}
