package atrium.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import atrium.domain.identity.Passwords;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A stranger who tries addresses causes the same statements for those that belong to somebody and those that don't. */
@PageTest
class SameWorkWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    CountedStatements statements;

    @Autowired
    DataSource database;

    @BeforeEach
    void setUp() {
        passwords.set(people.viewer(StandardRole.SALES_REP).personId(), "correct horse battery");
    }

    @Test
    void aStrangersSignInAsksTheSame() throws Exception {
        assertThat(signIn("sales-rep@us.example", null)).isEqualTo(signIn("nobody@us.example", null));
    }

    @Test
    void aSignInFromABrowserThatWasHereAsksTheSame() throws Exception {
        Cookie device = new Cookie("atrium-device", "A".repeat(43));

        assertThat(signIn("sales-rep@us.example", device)).isEqualTo(signIn("nobody@us.example", device));
    }

    private List<String> signIn(String email, Cookie device) throws Exception {
        JdbcClient.create(database).sql("DELETE FROM guess_bucket").update();
        statements.reset();
        var request = post("/sign-in")
                .with(people.form())
                .param("email", email)
                .param("password", "wrong " + UUID.randomUUID());
        int status = web.perform(device == null ? request : request.cookie(device))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(422);
        assertThat(statements.sent()).isNotEmpty();
        return statements.sent();
    }
}
