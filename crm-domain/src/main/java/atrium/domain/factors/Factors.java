package atrium.domain.factors;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.Seal;
import atrium.domain.kernel.SecretKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The apps with which people prove who they are, and their recovery codes; who may ask and how often is decided by whoever calls. */
@Component
@Transactional
public class Factors {

    /** How many recovery codes a person gets. */
    public static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Factors(JdbcClient jdbc, SecretKey secret, Clock clock) {
        this.jdbc = jdbc;
        this.seal = new Seal(secret, "second-factor");
        this.clock = clock;
    }

    /** A person's app: since when, and how many recovery codes are left. */
    public record AppState(Instant setUpAt, int recoveryCodes) {}

    /** What a text proved that a person typed. */
    public enum Typed {
        /** The code that the app shows. */
        APP_CODE,
        /** A recovery code, which is used up now. */
        RECOVERY_CODE,
        /** Nothing, or a code that counted before. */
        NOTHING
    }

    private record Stored(byte[] secret, long lastStep) {}

    /** The person's app; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AppState> app(UUID person) {
        return jdbc.sql("""
                        SELECT set_up_at, (SELECT count(*) FROM recovery_code r WHERE r.person_id = f.person_id) AS recovery_codes
                        FROM second_factor f WHERE person_id = :person
                        """)
                .param("person", person)
                .query((row, number) ->
                        new AppState(row.getTimestamp("set_up_at").toInstant(), row.getInt("recovery_codes")))
                .optional();
    }

    /**
     * Takes the app into use, in place of one before, if it shows this code.
     *
     * @return new recovery codes; empty when the code is wrong
     */
    public List<String> setUp(UUID person, AppSecret secret, String code) {
        OptionalLong step = secret.step(digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                        INSERT INTO second_factor (person_id, secret, last_step, set_up_at) VALUES (:person, :secret, :step, :at)
                        ON CONFLICT (person_id) DO UPDATE
                          SET secret = excluded.secret, last_step = excluded.last_step, set_up_at = excluded.set_up_at
                        """)
                .param("person", person)
                .param("secret", seal.close(secret.bytes(), person.toString()))
                .param("step", step.getAsLong())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return renewRecoveryCodes(person);
    }

    /** Makes the recovery codes anew; those before are void. The person must have an app. */
    public List<String> renewRecoveryCodes(UUID person) {
        jdbc.sql("DELETE FROM recovery_code WHERE person_id = :person")
                .param("person", person)
                .update();
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> jdbc.sql("INSERT INTO recovery_code (person_id, code_hash) VALUES (:person, :hash)")
                .param("person", person)
                .param("hash", code.hash())
                .update());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** Looks at what the person typed; whatever counts does so once. */
    public Typed use(UUID person, String typed) {
        String digits = digits(typed);
        if (digits.matches("\\d{6}")) {
            return useAppCode(person, digits) ? Typed.APP_CODE : Typed.NOTHING;
        }
        int used = jdbc.sql("DELETE FROM recovery_code WHERE person_id = :person AND code_hash = :hash")
                .param("person", person)
                .param("hash", new RecoveryCode(typed).hash())
                .update();
        return used == 1 ? Typed.RECOVERY_CODE : Typed.NOTHING;
    }

    // Of two requests with the same code the row lets one through.
    private boolean useAppCode(UUID person, String code) {
        Optional<Stored> stored = jdbc.sql("SELECT secret, last_step FROM second_factor WHERE person_id = :person")
                .param("person", person)
                .query(RecordRows.of(Stored.class))
                .optional();
        OptionalLong step = stored.map(found -> new AppSecret(seal.open(found.secret(), person.toString()))
                        .step(code, clock.instant(), found.lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("""
                                UPDATE second_factor SET last_step = :step WHERE person_id = :person AND last_step < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("person", person)
                                .update()
                        == 1;
    }

    /** Takes the app and its recovery codes away; false when there was none. */
    public boolean remove(UUID person) {
        return jdbc.sql("DELETE FROM second_factor WHERE person_id = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s\\p{Z}-]", "");
    }
}
