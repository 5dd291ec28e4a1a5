package atrium.domain.identity;

import atrium.domain.kernel.RecordRows;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows what people owe after a first proof: by their own choice, or because a role demands it. */
@Component
public class SecondSteps {

    private final JdbcClient jdbc;

    SecondSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(boolean app, boolean passkey, boolean demanded) {}

    /** What the person owes. */
    @Transactional(readOnly = true)
    public OwedProof owed(UUID person) {
        Found found = find(person);
        if (found.app()) {
            return OwedProof.CODE;
        }
        if (!found.demanded()) {
            return OwedProof.NOTHING;
        }
        return found.passkey() ? OwedProof.PASSKEY : OwedProof.SET_UP;
    }

    /**
     * Called after something was taken away.
     *
     * @throws SecondFactorDemanded when a role demands a factor and none is left
     */
    @Transactional(readOnly = true)
    public void remainOrThrow(UUID person) {
        if (owed(person) == OwedProof.SET_UP) {
            throw new SecondFactorDemanded();
        }
    }

    /** Whether the person has a passkey to show. */
    @Transactional(readOnly = true)
    public boolean hasPasskey(UUID person) {
        return find(person).passkey();
    }

    /** Whether one of the person's roles demands a second factor. */
    @Transactional(readOnly = true)
    public boolean isDemanded(UUID person) {
        return find(person).demanded();
    }

    private Found find(UUID person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM second_factor WHERE person_id = :person) AS app,
                          EXISTS (SELECT FROM passkey WHERE person_id = :person) AS passkey,
                          EXISTS (SELECT FROM person_role pr JOIN role r ON r.id = pr.role_id
                            WHERE pr.person_id = :person AND r.second_factor) AS demanded
                        """)
                .param("person", person)
                .query(RecordRows.of(Found.class))
                .single();
    }
}
