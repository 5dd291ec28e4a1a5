package atrium.domain.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody can always keep people. */
@Component
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Called before a change: two changes at once must not each rely on the other's administrator. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneAtATime() {
        jdbc.sql("LOCK TABLE person_role IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Called after a change; undoes it by failing when nobody is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remainOrThrow() {
        boolean remain = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM person p
                          JOIN person_role pr ON pr.person_id = p.id JOIN role r ON r.id = pr.role_id
                          WHERE p.active AND NOT p.technical AND 'ADMINISTER_PEOPLE' = ANY(r.capabilities))
                        """).query(Boolean.class).single();
        if (!remain) {
            throw new LastAdministratorLeaves();
        }
    }
}
