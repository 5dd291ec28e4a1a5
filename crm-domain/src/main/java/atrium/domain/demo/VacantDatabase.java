package atrium.domain.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether an invented company may come in. */
@Component
class VacantDatabase {

    private final JdbcClient jdbc;

    VacantDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody is in it and no demo company was ever removed from it. */
    boolean isVacant() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM company) AND NOT EXISTS (SELECT FROM person)
                          AND NOT EXISTS (SELECT FROM demo_removal)
                        """).query(Boolean.class).single();
    }
}
