package atrium.domain.factors;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.factors.Factors.Typed;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestDatabaseConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({TestDatabaseConfiguration.class, TestClockConfiguration.class, TestCompany.class})
@Transactional
class FactorsModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:10Z");

    @Autowired
    Factors factors;

    @Autowired
    AppDraft drafts;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID ana;
    AppSecret secret;
    List<String> recoveryCodes;

    @BeforeEach
    void setUp() {
        clock.stopAt(NOW);
        ana = company.person("Ana");
        secret = AppSecret.random();
        recoveryCodes = factors.setUp(ana, secret, secret.codeAt(NOW));
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void anAppIsTakenIntoUseOnlyIfItShowsTheCode() {
        UUID ben = company.person("Ben");

        assertThat(factors.setUp(ben, AppSecret.random(), secret.codeAt(NOW))).isEmpty();
        assertThat(factors.app(ben)).isEmpty();
        assertThat(factors.app(ana)).hasValueSatisfying(app -> {
            assertThat(app.setUpAt()).isEqualTo(NOW);
            assertThat(app.recoveryCodes()).isEqualTo(10);
        });
    }

    @Test
    void eachCodeCountsOnceTheOneOfTheSetUpToo() {
        assertThat(factors.use(ana, secret.codeAt(NOW))).isEqualTo(Typed.NOTHING);
        clock.advance(Duration.ofSeconds(30));
        String next = secret.codeAt(clock.instant());

        assertThat(factors.use(ana, next.substring(0, 3) + " " + next.substring(3)))
                .isEqualTo(Typed.APP_CODE);
        assertThat(factors.use(ana, next)).isEqualTo(Typed.NOTHING);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        assertThat(recoveryCodes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}"));
        String typed =
                recoveryCodes.get(3).toUpperCase(Locale.ROOT).replace("-", " ").replace('0', 'O');

        assertThat(factors.use(ana, typed)).isEqualTo(Typed.RECOVERY_CODE);
        assertThat(factors.use(ana, typed)).isEqualTo(Typed.NOTHING);
        assertThat(factors.app(ana).orElseThrow().recoveryCodes()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoid() {
        List<String> renewed = factors.renewRecoveryCodes(ana);

        assertThat(factors.use(ana, recoveryCodes.get(0))).isEqualTo(Typed.NOTHING);
        assertThat(factors.use(ana, renewed.get(0))).isEqualTo(Typed.RECOVERY_CODE);
    }

    @Test
    void nobodyElsesCodesCount() {
        UUID ben = company.person("Ben");
        clock.advance(Duration.ofSeconds(30));

        assertThat(factors.use(ben, secret.codeAt(clock.instant()))).isEqualTo(Typed.NOTHING);
        assertThat(factors.use(ben, recoveryCodes.get(0))).isEqualTo(Typed.NOTHING);
        assertThat(factors.use(ana, "")).isEqualTo(Typed.NOTHING);
        assertThat(factors.use(ana, "٣٤٥٦٧٨")).isEqualTo(Typed.NOTHING);
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorCodes() {
        byte[] stored = jdbc.sql("SELECT secret FROM second_factor WHERE person_id = :ana")
                .param("ana", ana)
                .query(byte[].class)
                .single();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(jdbc.sql("SELECT count(*) FROM recovery_code WHERE person_id = :ana AND code_hash = sha256(:code)")
                        .param("ana", ana)
                        .param("code", recoveryCodes.get(0).replace("-", "").getBytes())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aDraftOpensForItsPersonAlone() {
        String kept = drafts.closed(secret, ana);

        assertThat(drafts.opened(kept, ana).orElseThrow().text()).isEqualTo(secret.text());
        assertThat(drafts.opened(kept, company.person("Ben"))).isEmpty();
        assertThat(drafts.opened(null, ana)).isEmpty();
    }

    @Test
    void whatIsTakenAwayCountsNoMore() {
        assertThat(factors.remove(ana)).isTrue();
        assertThat(factors.remove(ana)).isFalse();
        clock.advance(Duration.ofSeconds(30));

        assertThat(factors.use(ana, secret.codeAt(clock.instant()))).isEqualTo(Typed.NOTHING);
        assertThat(factors.use(ana, recoveryCodes.get(0))).isEqualTo(Typed.NOTHING);
    }
}
