package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.factors.Factors;
import atrium.domain.factors.Passkeys;
import atrium.domain.providers.LinkedIdentities;
import atrium.domain.signins.SignInLog;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nobody learns from the work that Atrium does whether an address belongs to somebody. */
@ModuleTest
class SameWorkModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    KnownDevices devices;

    @Autowired
    GuessBrake brake;

    @Autowired
    SecondSteps steps;

    @Autowired
    Factors factors;

    @Autowired
    Passkeys passkeys;

    @Autowired
    LinkedIdentities identities;

    @Autowired
    SignInLog log;

    @Autowired
    Welcoming welcoming;

    @Autowired
    PasswordMail mail;

    @Autowired
    TestCompany company;

    CountingEncoder encoder;
    SignIn signIn;
    Passwords passwords;
    String known;

    @BeforeEach
    void setUp() {
        UUID ana = company.person("Ana");
        known = jdbc.sql("SELECT email FROM person WHERE id = :id")
                .param("id", ana)
                .query(String.class)
                .single();
        encoder = new CountingEncoder();
        passwords = new Passwords(jdbc, clock, encoder);
        passwords.set(ana, "correct horse battery");
        encoder.matched = 0;
        signIn = new SignIn(passwords, devices, brake, steps, factors, passkeys, identities, log, welcoming);
    }

    @Test
    void aWrongPasswordIsHashedOnceWhoeverItIs() {
        assertThat(hashesFor(known)).isOne();
        assertThat(hashesFor(UUID.randomUUID() + "@nowhere.example")).isOne();
    }

    @Test
    void aMailIsAskedForWithoutLookingAnybodyUp() {
        List<Runnable> later = new ArrayList<>();
        ForgottenPassword forgotten = new ForgottenPassword(brake, mail, jdbc, later::add);

        forgotten.ask(known, "192.0.2.7");
        forgotten.ask("nobody@nowhere.example", "192.0.2.7");

        assertThat(later).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = :known")
                        .param("known", known)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int hashesFor(String email) {
        encoder.matched = 0;
        SignInOutcome outcome =
                signIn.attempt(new SignInAttempt(email, "wrong password", new Client(null, "192.0.2.8", "")));
        assertThat(outcome).isInstanceOf(SignInOutcome.Refused.class);
        return encoder.matched;
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private int matched;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            matched++;
            return hash.equals(encode(password));
        }
    }
}
