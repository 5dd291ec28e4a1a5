package atrium.domain.identity;

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

    private record Found(boolean app, boolean demanded) {}

    /** What the person owes. */
    @Transactional(readOnly = true)
    public OwedProof owed(UUID person) {
        Found found = find(person);
        if (found.app()) {
            return OwedProof.CODE;
        }
        return found.demanded() ? OwedProof.SET_UP : OwedProof.NOTHING;
    }

    /** Whether one of the person's roles demands a second factor. */
    @Transactional(readOnly = true)
    public boolean isDemanded(UUID person) {
        return find(person).demanded();
    }

    private Found find(UUID person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM second_factor WHERE person_id = :person) AS app,
                          EXISTS (SELECT FROM person_role pr JOIN role r ON r.id = pr.role_id
                            WHERE pr.person_id = :person AND r.second_factor) AS demanded
                        """).param("person", person).query(Found.class).single();
    }
}
