package atrium.domain.organization;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want Atrium to look; a matter of taste, so it is neither audited nor a change that others can conflict with. */
@Component
public class Appearance {

    private final JdbcClient jdbc;

    Appearance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shows Atrium to the person in this theme from now on. */
    @Transactional
    public void choose(UUID personId, Theme theme) {
        jdbc.sql("UPDATE person SET theme = :theme WHERE id = :person")
                .param("theme", theme.code())
                .param("person", personId)
                .update();
    }
}
